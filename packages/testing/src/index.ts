export { bundledProgram } from './bundled-program.ts';
export { type MailServer, type ReceivedMail, startMailServer } from './mail/mail-server.ts';
export { type Mode, modes } from './stand-in-openai/modes.ts';
export { type RecordedRequest, type StandInOpenAi, startStandInOpenAi } from './stand-in-openai/server.ts';
export * from './test-database.ts';
export * from './test-env.ts';
export * from './test-services.ts';
