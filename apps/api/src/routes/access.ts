import type { Registrar } from '../routing/route.ts';

export function accessRoutes(_route: Registrar): void {}
