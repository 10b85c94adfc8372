import type { Words } from './words.ts';

export const fr: Words = {
  neutralProbe: 'Pourriez-vous m’en dire plus ?',
  anchorProbe: 'Quelle est la raison principale de votre réponse ?',
  closing: 'Merci. C’était la dernière question, et vos réponses sont enregistrées.',
  stopped: 'Merci. Les réponses que vous avez données jusqu’ici sont enregistrées.',
  consent: {
    title: 'Quelques questions pour vous',
    someTeam: 'L’équipe qui vous a envoyé ce lien',
    points: (team) => [
      {
        title: 'Les questions sont posées automatiquement',
        text: `Personne n’est de l’autre côté pendant que vous répondez. Qui lit vos réponses : ${team}.`,
      },
      {
        title: 'Ce qui est enregistré',
        text: 'Vos réponses, le moment où vous les avez données et le groupe auquel appartient votre lien. Nous ne demandons ni nom ni adresse. Un service d’IA peut choisir une question complémentaire et classer les réponses par thème.',
      },
      {
        title: 'Des citations seulement avec votre accord',
        text: 'Une de vos phrases peut alors figurer dans un rapport, sans votre nom.',
      },
      {
        title: 'N’écrivez pas de noms',
        text: 'Les noms que vous écrivez, le vôtre ou celui d’autres personnes, ne peuvent pas être repérés et masqués automatiquement.',
      },
      {
        title: 'Vous pouvez arrêter à tout moment',
        text: 'Vous pouvez passer des questions, revenir en arrière ou fermer la page. Ce que vous avez envoyé jusque-là est conservé.',
      },
    ],
  },
  unwilling: {
    refuse: [
      'Je préfère ne pas répondre',
      'Je préfère ne pas le dire',
      'Je préfère ne pas dire',
      'Je préfère ne rien dire',
      'Je préférerais ne pas répondre',
      'Je préfère ne pas en parler',
      'Préfère ne pas répondre',
      'Je ne souhaite pas répondre',
      'Je ne veux pas répondre',
      'Je ne veux pas le dire',
      'Je ne veux pas en parler',
      'Je n’ai pas envie de répondre',
      'Sans commentaire',
      'Pas de commentaire',
    ],
    unknown: [
      'Je ne sais pas',
      'Je sais pas',
      'Sais pas',
      'Ne sais pas',
      'Aucune idée',
      'Je n’ai aucune idée',
      'Je n’en ai aucune idée',
      'Je n’en sais rien',
      'Je ne suis pas sûr',
      'Je ne suis pas sûre',
      'Difficile à dire',
    ],
  },
};
