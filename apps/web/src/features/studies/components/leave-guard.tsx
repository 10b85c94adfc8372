import { useBlocker } from '@tanstack/react-router';
import { Button, Dialog } from '../../../components/ui/index.ts';
import type { StudyDraft } from '../draft/use-study-draft.ts';

/** Saves what is unsaved before the page is left, and asks where that cannot be done. */
export function LeaveGuard({ editor }: { editor: StudyDraft }) {
  const { dirty, missing, clash, save } = editor;
  const blocker = useBlocker({
    shouldBlockFn: async ({ current, next }) => {
      if (!dirty || current.pathname === next.pathname) return false;
      return missing.length > 0 || clash !== null || !(await save());
    },
    enableBeforeUnload: dirty,
    withResolver: true,
  });
  const stay = () => blocker.reset?.();
  return (
    <Dialog
      open={blocker.status === 'blocked'}
      onClose={stay}
      title="Leave without saving?"
      lead="Your last changes to this draft could not be saved yet and are lost when you leave."
      footer={
        <>
          <Button variant="primary" onClick={stay}>
            Stay
          </Button>
          <Button variant="danger" onClick={() => blocker.proceed?.()}>
            Leave without saving
          </Button>
        </>
      }
    />
  );
}
