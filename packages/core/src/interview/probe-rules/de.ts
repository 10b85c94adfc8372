import { list } from './list.ts';
import type { ProbeRules } from './rules.ts';

export const de: ProbeRules = {
  openings: list(`
    was / wie / wer / wem / wen / wann / wo / warum / weshalb / wieso / welche / welcher / welches / welchen /
    welchem / wodurch / woran / worin / wobei / womit / wofür / wovon / worauf / woher / wohin / inwiefern /
    inwieweit / in welcher / in welchem / an welcher / an welchem / zu welchem / bei welcher / bei welchem / auf
    welche / mit welchem / mit welcher / für wen / für was / aus welchem / können sie mir / könnten sie mir /
    können sie das / könnten sie das / können sie beschreiben / könnten sie beschreiben / können sie genauer /
    könnten sie genauer / kannst du mir / könntest du mir / kannst du das / könntest du das / kannst du
    beschreiben`),
  refused: list(`
    oder / was wäre wenn / was ist mit / wie wäre es / wie wär's / warum nicht / sagen ob / erzählen ob / finden
    sie nicht / meinen sie nicht / nicht wahr / stimmt's / sicherlich / bestimmt / natürlich / offensichtlich /
    selbstverständlich / zustimmen / stimmen sie / weil / zugeben / ich / wir / uns / unser / unsere / unserer /
    unserem / unseren / mein / meine / danke / vielen dank / tut mir leid / schade / glückwunsch / gut gemacht /
    gute antwort / verspreche / versprechen / garantie / garantieren / rabatt / gutschein / geschenk / erstattung
    / erstatten / belohnung / ihr name / ihren namen / ihr nachname / dein name / deinen namen / e-mail / email /
    telefonnummer / handynummer / ihre adresse / deine adresse / anschrift / passwort / kennwort / pin /
    kreditkarte / kartennummer / kontonummer / bankverbindung / iban / geburtsdatum / wie alt / ihr alter / ihr
    gehalt / ihr einkommen / ihr arbeitgeber / ihre firma / ihr chef / wer sind sie / wo wohnen / systemprompt /
    system prompt / ihre anweisungen / deine anweisungen / anweisungen / sprachmodell / json / interviewer /
    befragte / befragten`),
  joiners: ['und', 'aber', ',', ';'],
  askers: list(`
    was / wie / warum / wieso / weshalb / wann / wo / wer / wem / wen / welche / welcher / welches / welchen /
    wurde / wurden / ist / sind / war / waren / hat / haben / hatten / kann / können / könnten / würden / werden /
    sollte`),
  loaded: list(`
    gut / schlecht / besser / beste / besten / schlechter / schlimm / schlimmer / großartig / toll / super /
    furchtbar / schrecklich / mies / ausgezeichnet / wunderbar / perfekt / fantastisch / liebe / lieben / geliebt
    / hassen / gehasst / nervig / genervt / ärgerlich / verärgert / frustrierend / frustriert / frust / verwirrend
    / verwirrt / schwierig / schwierigkeit / schwer / einfach / einfacher / leicht / leichter / kompliziert /
    umständlich / langsam / teuer / billig / kaputt / nutzlos / nützlich / hilfreich / hässlich / schön /
    langweilig / enttäuschend / enttäuscht / glücklich / unglücklich / traurig / wütend / zufrieden / unzufrieden
    / gescheitert / scheitern / mühsam / falsch / fehler / verbessern / verbesserung / beeindruckend / interessant
    / spannend / kostenlos / wertvoll`),
};
