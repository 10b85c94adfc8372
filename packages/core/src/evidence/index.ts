export { getReport } from './get-report.ts';
export { getTranscript } from './get-transcript.ts';
export { linkEvidence } from './link-evidence.ts';
export { listEvidence } from './list-evidence.ts';
export { listInterviews } from './list-interviews.ts';
export { listReadings } from './list-readings.ts';
export { summariseQuestion } from './summarise-question.ts';
export { traceEvidence } from './trace-evidence.ts';
