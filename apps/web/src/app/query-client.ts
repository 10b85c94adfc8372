import { QueryClient } from '@tanstack/react-query';
import { ProblemError } from '../lib/http.ts';

const retries = 2;

/** Asks again when the api could not be reached or failed; never when it said no. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      retry: (failures, error) =>
        failures < retries && !(error instanceof ProblemError && error.problem.status < 500),
    },
  },
});
