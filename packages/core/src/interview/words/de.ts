import type { Words } from './words.ts';

export const de: Words = {
  neutralProbe: 'Können Sie mir dazu mehr erzählen?',
  anchorProbe: 'Was ist der wichtigste Grund für Ihre Antwort?',
  closing: 'Vielen Dank. Das war die letzte Frage, und Ihre Antworten sind gespeichert.',
  stopped: 'Vielen Dank. Ihre bisherigen Antworten sind gespeichert.',
  consent: {
    title: 'Ein paar Fragen an Sie',
    someTeam: 'Das Team, das Ihnen diesen Link geschickt hat',
    points: (team) => [
      {
        title: 'Die Fragen stellt ein automatischer Interviewer',
        text: `Während Sie antworten, ist kein Mensch am anderen Ende. Wer die Antworten liest: ${team}.`,
      },
      {
        title: 'Was gespeichert wird',
        text: 'Ihre Antworten, wann Sie sie gegeben haben, und die Gruppe, zu der Ihr Link gehört. Wir fragen nicht nach Name oder Adresse. Ein KI-Dienst kann Rückfragen auswählen und die Antworten nach Themen ordnen.',
      },
      {
        title: 'Zitate nur, wenn Sie es erlauben',
        text: 'Ein Satz von Ihnen kann dann in einem Bericht stehen, ohne Ihren Namen.',
      },
      {
        title: 'Lassen Sie Namen weg',
        text: 'Namen, die Sie schreiben, Ihre eigenen oder die anderer, lassen sich nicht automatisch finden und verdecken.',
      },
      {
        title: 'Sie können jederzeit aufhören',
        text: 'Sie dürfen Fragen überspringen, zurückgehen oder die Seite schließen. Was Sie bis dahin gesendet haben, bleibt erhalten.',
      },
    ],
  },
  unwilling: {
    refuse: [
      'Möchte ich nicht sagen',
      'Das möchte ich nicht sagen',
      'Ich möchte das nicht sagen',
      'Das möchte ich lieber nicht sagen',
      'Ich möchte es lieber nicht sagen',
      'Das sage ich lieber nicht',
      'Lieber nicht',
      'Ich möchte nicht antworten',
      'Ich möchte darauf nicht antworten',
      'Darauf möchte ich nicht antworten',
      'Dazu möchte ich nichts sagen',
      'Ich möchte dazu nichts sagen',
      'Ich will das nicht sagen',
      'Will ich nicht sagen',
      'Keine Angabe',
      'Keine Angaben',
      'Kein Kommentar',
    ],
    unknown: [
      'Weiß nicht',
      'Weiss nicht',
      'Ich weiß nicht',
      'Ich weiss nicht',
      'Ich weiß es nicht',
      'Ich weiss es nicht',
      'Das weiß ich nicht',
      'Das weiss ich nicht',
      'Weiß ich nicht',
      'Weiss ich nicht',
      'Keine Ahnung',
      'Ich habe keine Ahnung',
      'Kann ich nicht sagen',
      'Das kann ich nicht sagen',
      'Ich bin nicht sicher',
      'Bin mir nicht sicher',
      'Schwer zu sagen',
    ],
  },
};
