import { themingEndpoints } from '@plumbline/contracts';
import { getCodebook } from '@plumbline/core';
import type { Registrar } from '../routing/route.ts';

export function themingRoutes(route: Registrar): void {
  route(themingEndpoints.getCodebook, (ctx, { params }) => getCodebook(ctx, params.id));
}
