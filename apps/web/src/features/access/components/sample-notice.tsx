import type { Role } from '@plumbline/contracts';
import { Button, Notice, useToast } from '../../../components/ui/index.ts';
import { problemText } from '../../../lib/problem-text.ts';
import { useRemoveSampleData } from '../api/remove-sample-data.ts';

/** Says that the workspace holds sample data; one click removes it. */
export function SampleNotice({ role }: { role: Role }) {
  const remove = useRemoveSampleData();
  const toast = useToast();
  const run = () =>
    remove.mutate(undefined, {
      onSuccess: () => location.assign('/'),
      onError: (error) => toast({ tone: 'bad', message: problemText(error) ?? 'It could not be removed.' }),
    });
  const may = role === 'owner' || role === 'admin';
  return (
    <Notice
      action={
        may && (
          <Button variant="link" onClick={run} disabled={remove.isPending}>
            {remove.isPending ? 'Removing' : 'Remove it'}
          </Button>
        )
      }
    >
      This workspace holds sample data.
    </Notice>
  );
}
