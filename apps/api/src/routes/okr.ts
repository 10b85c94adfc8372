import { endpoints } from '@plumbline/contracts';
import {
  createCycle,
  createKeyResult,
  createMetric,
  createObjective,
  createTeam,
  getKeyResult,
  getKeyResultStatus,
  getMetric,
  getObjective,
  listCheckIns,
  listCycles,
  listMeasurements,
  listMetrics,
  listObjectives,
  listTeams,
  recordCheckIn,
  recordMeasurements,
  reviewText,
  updateKeyResult,
  updateObjective,
} from '@plumbline/core';
import type { Registrar } from '../routing/route.ts';

export function okrRoutes(route: Registrar): void {
  route(endpoints.listTeams, (ctx) => listTeams(ctx));
  route(endpoints.createTeam, (ctx, { body }) => createTeam(ctx, body));
  route(endpoints.listCycles, (ctx) => listCycles(ctx));
  route(endpoints.createCycle, (ctx, { body }) => createCycle(ctx, body));
  route(endpoints.listMetrics, (ctx, { query }) => listMetrics(ctx, query));
  route(endpoints.createMetric, (ctx, { body }) => createMetric(ctx, body));
  route(endpoints.getMetric, (ctx, { params }) => getMetric(ctx, params.id));
  route(endpoints.recordMeasurements, (ctx, { params, body }) => recordMeasurements(ctx, params.id, body));
  route(endpoints.listMeasurements, (ctx, { params, query }) => listMeasurements(ctx, params.id, query));
  route(endpoints.listObjectives, (ctx, { query }) => listObjectives(ctx, query));
  route(endpoints.createObjective, (ctx, { body }) => createObjective(ctx, body));
  route(endpoints.getObjective, (ctx, { params }) => getObjective(ctx, params.id));
  route(endpoints.updateObjective, (ctx, { params, body }) => updateObjective(ctx, params.id, body));
  route(endpoints.createKeyResult, (ctx, { params, body }) => createKeyResult(ctx, params.id, body));
  route(endpoints.getKeyResult, (ctx, { params }) => getKeyResult(ctx, params.id));
  route(endpoints.updateKeyResult, (ctx, { params, body }) => updateKeyResult(ctx, params.id, body));
  route(endpoints.getKeyResultStatus, (ctx, { params }) => getKeyResultStatus(ctx, params.id));
  route(endpoints.recordCheckIn, (ctx, { params, body }) => recordCheckIn(ctx, params.id, body));
  route(endpoints.reviewText, (ctx, { body }) => reviewText(ctx, body));
  route(endpoints.listCheckIns, (ctx, { params, query }) => listCheckIns(ctx, params.id, query));
}
