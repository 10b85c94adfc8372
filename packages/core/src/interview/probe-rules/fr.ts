import { list } from './list.ts';
import type { ProbeRules } from './rules.ts';

export const fr: ProbeRules = {
  openings: list(`
    que / qu'est-ce que / qu'est-ce qui / qu'avez / qu'auriez / qu'a / qu'aviez / quoi / quel / quelle / quels /
    quelles / comment / pourquoi / quand / où / qui / combien / en quoi / de quoi / à quoi / de quelle / de quel /
    à quel / à quelle / dans quel / dans quelle / dans quelles / sur quoi / sur quel / par quoi / pour quelle /
    pour quelles / pour quel / depuis quand / pourriez-vous me / pouvez-vous me / pourriez-vous m'en / pouvez-vous
    m'en / pourriez-vous décrire / pouvez-vous décrire / pourriez-vous expliquer / pouvez-vous expliquer /
    pourriez-vous préciser / pouvez-vous préciser / pourriez-vous donner / pouvez-vous donner`),
  refused: list(`
    ou / et si / pourquoi pas / pourquoi ne / dire si / préciser si / expliquer si / n'est-ce pas / ne pensez-vous
    pas / ne trouvez-vous pas / êtes-vous d'accord / d'accord / sûrement / évidemment / bien sûr / clairement /
    parce que / avouez / je / j' / nous / notre / nos / mon / ma / mes / merci / remercie / désolé / désolée /
    félicitations / bravo / bonne réponse / promets / promettons / garantie / garantissons / remboursement /
    remise / réduction / bon d'achat / cadeau / récompense / votre nom / votre prénom / e-mail / email / courriel
    / adresse / téléphone / mot de passe / code pin / carte bancaire / carte de crédit / numéro de carte / compte
    bancaire / iban / date de naissance / quel âge / votre âge / votre salaire / votre employeur / votre
    entreprise / qui êtes-vous / où habitez / prompt / vos instructions / tes instructions / modèle de langage /
    json / répondant / enquêteur`),
  joiners: ['et', 'mais', ',', ';'],
  askers: list(`
    que / quoi / qu / quel / quelle / quels / quelles / comment / pourquoi / quand / où / qui / combien / est /
    était / avez / aviez / êtes / étiez / pouvez / pourriez`),
  loaded: list(`
    bon / bonne / bien / mauvais / mauvaise / mal / mieux / meilleur / meilleure / pire / génial / géniale / super
    / affreux / terrible / horrible / nul / nulle / excellent / excellente / merveilleux / parfait / parfaite /
    fantastique / aimé / aimez / adoré / adorez / détesté / détestez / apprécié / agaçant / énervant / énervé /
    frustrant / frustrante / frustré / frustration / déroutant / confus / confuse / difficile / difficulté /
    facile / simple / compliqué / compliquée / lent / lente / cher / chère / cassé / inutile / utile / laid / beau
    / belle / ennuyeux / décevant / décevante / déçu / déçue / déception / heureux / heureuse / malheureux /
    triste / en colère / satisfait / satisfaite / insatisfait / échec / échoué / pénible / faux / erreur /
    améliorer / amélioration / impressionnant / intéressant / intéressante / gratuit / précieux`),
};
