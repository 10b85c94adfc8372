import type { Services } from '@plumbline/core';

/** Commands change data before anyone looks: nobody has to be told. */
export const silentLive: Services['live'] = {
  publish: async () => undefined,
  subscribe: () => () => undefined,
  close: async () => undefined,
};
