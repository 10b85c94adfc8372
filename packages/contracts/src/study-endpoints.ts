import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { byId, id } from './ids.ts';
import { listOf, listQuery } from './lists.ts';
import { study, studyDraft, studyInput, studySummary, studyVersion } from './study.ts';

export const studyEndpoints = {
  createStudy: endpoint({
    method: 'POST',
    path: '/studies',
    access: 'study.write',
    summary: 'Start a study draft',
    body: studyInput,
    response: study,
    status: 201,
  }),
  listStudies: endpoint({
    method: 'GET',
    path: '/studies',
    access: 'study.read',
    summary: 'Studies, newest first',
    query: listQuery.extend({ keyResult: id.optional() }),
    response: listOf(studySummary),
  }),
  getStudy: endpoint({
    method: 'GET',
    path: '/studies/:id',
    access: 'study.read',
    summary: 'One study with its draft questions',
    params: byId,
    response: study,
  }),
  updateStudy: endpoint({
    method: 'PATCH',
    path: '/studies/:id',
    access: 'study.write',
    summary: 'Change the draft; takes If-Match',
    params: byId,
    body: z.strictObject(studyDraft).partial(),
    response: study,
  }),
  publishStudy: endpoint({
    method: 'POST',
    path: '/studies/:id/publish',
    access: 'study.write',
    summary: 'Publish the draft as a new immutable version',
    params: byId,
    response: study,
  }),
  pauseStudy: endpoint({
    method: 'POST',
    path: '/studies/:id/pause',
    access: 'study.write',
    summary: 'Start no more interviews for now; those that run go on',
    params: byId,
    response: study,
  }),
  resumeStudy: endpoint({
    method: 'POST',
    path: '/studies/:id/resume',
    access: 'study.write',
    summary: 'Take interviews again after a pause',
    params: byId,
    response: study,
  }),
  closeStudy: endpoint({
    method: 'POST',
    path: '/studies/:id/close',
    access: 'study.write',
    summary:
      'Stop asking; before the quota or the date this is early, and the intervals stay those of a live study',
    params: byId,
    response: study,
  }),
  startWave: endpoint({
    method: 'POST',
    path: '/studies/:id/waves',
    access: 'study.write',
    summary: 'End the wave in the field and start the next one, with a quota of its own',
    params: byId,
    response: study,
  }),
  listStudyVersions: endpoint({
    method: 'GET',
    path: '/studies/:id/versions',
    access: 'study.read',
    summary: 'Published versions, newest first',
    params: byId,
    response: listOf(studyVersion),
  }),
  draftStudy: endpoint({
    method: 'POST',
    path: '/key-results/:id/draft-study',
    access: 'study.write',
    summary: 'Draft a study for a key result that slipped',
    params: byId,
    response: study,
    status: 201,
  }),
};
