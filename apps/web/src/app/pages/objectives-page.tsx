import type { Cycle, ObjectiveWithKeyResults } from '@plumbline/contracts';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { Button, EmptyState, PageHeader } from '../../components/ui/index.ts';
import { useSession } from '../../features/access/api/use-session.ts';
import { useCycles } from '../../features/okr/api/use-cycles.ts';
import { useObjectives } from '../../features/okr/api/use-objectives.ts';
import { CycleLine } from '../../features/okr/components/cycle-line.tsx';
import { KeyResultForm } from '../../features/okr/components/key-result-form.tsx';
import { ObjectiveForm } from '../../features/okr/components/objective-form.tsx';
import { ObjectiveSection } from '../../features/okr/components/objective-section.tsx';
import { PaceKey } from '../../features/okr/components/pace-key.tsx';
import { SlipList } from '../../features/okr/components/slip-list.tsx';
import { useLive } from '../../lib/live.ts';
import { Loaded, Missing } from '../../lib/loaded.tsx';
import { DraftStudyButton } from '../draft-study-button.tsx';
import { NewCycleButton } from '../new-cycle-button.tsx';

/** A cycle's objectives with their key results; what slipped comes first. */
export function ObjectivesPage() {
  const { cycleId } = useParams({ strict: false });
  const cycles = useCycles();
  return (
    <Loaded query={cycles}>
      {({ items }) => {
        const cycle = cycleId ? items.find((one) => one.id === cycleId) : currentCycle(items);
        if (cycle) return <CycleObjectives key={cycle.id} cycle={cycle} />;
        return cycleId ? <Missing detail="There is no such cycle." /> : <FirstCycle />;
      }}
    </Loaded>
  );
}

function CycleObjectives({ cycle }: { cycle: Cycle }) {
  const objectives = useObjectives(cycle.id);
  const mayWrite = useSession().data?.member.role !== 'viewer';
  const [adding, setAdding] = useState(false);
  const start = (variant: 'primary' | 'default') =>
    mayWrite && (
      <Button variant={variant} icon="plus" onClick={() => setAdding(true)}>
        New objective
      </Button>
    );
  const [addingTo, setAddingTo] = useState({ objectiveId: '', open: false });
  const list = objectives.data?.items ?? [];
  useLive(list.flatMap((objective) => objective.keyResults.map(({ id }) => `key-result:${id}`)));
  return (
    <>
      <PageHeader
        title={cycle.title}
        actions={
          mayWrite && (
            <>
              {objectives.data?.items.length !== 0 && start('default')}
              <NewCycleButton variant="quiet">New cycle</NewCycleButton>
            </>
          )
        }
      >
        <CycleLine cycle={cycle} />
      </PageHeader>
      <Loaded query={objectives}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title="No objectives in this cycle yet" action={start('primary')}>
              Start with what should be true for your customers by its end.
            </EmptyState>
          ) : (
            <>
              <SlipList
                slipped={slippedOf(items)}
                draftButton={(keyResult, place) =>
                  mayWrite && (
                    <DraftStudyButton
                      keyResultId={keyResult.id}
                      variant={place === 'first' ? 'primary' : 'default'}
                    />
                  )
                }
              />
              <PaceKey />
              {items.map((objective) => (
                <ObjectiveSection
                  key={objective.id}
                  objective={objective}
                  action={
                    mayWrite && (
                      <Button
                        variant="link"
                        onClick={() => setAddingTo({ objectiveId: objective.id, open: true })}
                      >
                        Add a key result
                      </Button>
                    )
                  }
                />
              ))}
            </>
          )
        }
      </Loaded>
      <ObjectiveForm cycleId={cycle.id} open={adding} onClose={() => setAdding(false)} />
      <KeyResultForm
        key={addingTo.objectiveId}
        {...addingTo}
        onClose={() => setAddingTo({ ...addingTo, open: false })}
      />
    </>
  );
}

function FirstCycle() {
  const mayWrite = useSession().data?.member.role !== 'viewer';
  return (
    <>
      <PageHeader title="Objectives" />
      <EmptyState
        title="Start with a cycle"
        action={mayWrite && <NewCycleButton variant="primary">Add a cycle</NewCycleButton>}
      >
        A cycle is the span of your objectives, usually a quarter.
      </EmptyState>
    </>
  );
}

function slippedOf(objectives: ObjectiveWithKeyResults[]) {
  return objectives
    .flatMap((objective) => objective.keyResults)
    .filter((keyResult) => keyResult.status.slip !== null);
}

/** The cycle that today falls into, else the newest. */
function currentCycle(cycles: Cycle[]): Cycle | undefined {
  const today = new Date().toISOString().slice(0, 10);
  return cycles.find((cycle) => cycle.start <= today && today <= cycle.end) ?? cycles[0];
}
