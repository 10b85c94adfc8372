import type { Registrar } from '../routing/route.ts';

export function okrRoutes(_route: Registrar): void {}
