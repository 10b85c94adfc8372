import type { Words } from './words.ts';

export const es: Words = {
  neutralProbe: '¿Podría contarme más sobre eso?',
  anchorProbe: '¿Cuál es la razón principal de su respuesta?',
  closing: 'Gracias. Esa era la última pregunta, y sus respuestas están guardadas.',
  stopped: 'Gracias. Las respuestas que ha dado hasta ahora están guardadas.',
  consent: {
    title: 'Unas preguntas para usted',
    someTeam: 'El equipo que le envió este enlace',
    points: (team) => [
      {
        title: 'Pregunta un entrevistador automático',
        text: `No hay nadie al otro lado mientras responde. Quién lee sus respuestas: ${team}.`,
      },
      {
        title: 'Qué se guarda',
        text: 'Sus respuestas, cuándo las dio y el grupo al que pertenece su enlace. No pedimos nombre ni dirección. Un servicio de IA puede elegir una pregunta complementaria y ordenar las respuestas por tema.',
      },
      {
        title: 'Citas solo si usted lo permite',
        text: 'Una frase suya podrá aparecer entonces en un informe, sin su nombre.',
      },
      {
        title: 'No escriba nombres',
        text: 'Los nombres que escriba, el suyo o los de otras personas, no se pueden encontrar y ocultar automáticamente.',
      },
      {
        title: 'Puede parar en cualquier momento',
        text: 'Puede saltarse preguntas, volver atrás o cerrar la página. Lo que haya enviado hasta entonces se conserva.',
      },
    ],
  },
  unwilling: {
    refuse: [
      'Prefiero no decirlo',
      'Prefiero no decir',
      'Prefiero no contestar',
      'Prefiero no responder',
      'Preferiría no decirlo',
      'Preferiría no responder',
      'Preferiría no contestar',
      'Prefiero no hablar de eso',
      'Prefiero no hablar de ello',
      'No quiero decirlo',
      'No quiero responder',
      'No quiero contestar',
      'No quiero hablar de eso',
      'Sin comentarios',
    ],
    unknown: [
      'No lo sé',
      'No sé',
      'Ni idea',
      'No tengo ni idea',
      'No tengo idea',
      'No estoy seguro',
      'No estoy segura',
      'No sabría decir',
      'Difícil de decir',
    ],
  },
};
