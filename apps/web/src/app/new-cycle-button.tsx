import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Button, type ButtonVariant } from '../components/ui/index.ts';
import { useCycles } from '../features/okr/api/use-cycles.ts';
import { CycleForm } from '../features/okr/components/cycle-form.tsx';

/** Adds the cycle that is due and goes there. */
export function NewCycleButton({ variant, children }: { variant: ButtonVariant; children: string }) {
  const navigate = useNavigate();
  const cycles = useCycles().data?.items ?? [];
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant={variant} icon="plus" onClick={() => setOpen(true)}>
        {children}
      </Button>
      <CycleForm
        // Its fields start anew once a cycle was added.
        key={cycles.length}
        cycles={cycles}
        open={open}
        onClose={() => setOpen(false)}
        onCreated={({ id }) => {
          setOpen(false);
          void navigate({ to: '/cycles/$cycleId', params: { cycleId: id } });
        }}
      />
    </>
  );
}
