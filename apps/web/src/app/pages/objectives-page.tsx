import type { Cycle, ObjectiveWithKeyResults } from '@plumbline/contracts';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { Button, EmptyState, PageHeader } from '../../components/ui/index.ts';
import { useSession } from '../../features/access/api/use-session.ts';
import { useCycles } from '../../features/okr/api/use-cycles.ts';
import { useObjectives } from '../../features/okr/api/use-objectives.ts';
import { CycleForm } from '../../features/okr/components/cycle-form.tsx';
import { CycleLine } from '../../features/okr/components/cycle-line.tsx';
import { KeyResultForm } from '../../features/okr/components/key-result-form.tsx';
import { ObjectiveForm } from '../../features/okr/components/objective-form.tsx';
import { ObjectiveSection } from '../../features/okr/components/objective-section.tsx';
import { PaceKey } from '../../features/okr/components/pace-key.tsx';
import { SlipList } from '../../features/okr/components/slip-list.tsx';
import { useLive } from '../../lib/live.ts';
import { Loaded } from '../../lib/loaded.tsx';
import { DraftStudyButton } from '../draft-study-button.tsx';

/** A cycle's objectives with their key results; what slipped comes first. */
export function ObjectivesPage() {
  const { cycleId } = useParams({ strict: false });
  const cycles = useCycles();
  return (
    <Loaded query={cycles}>
      {({ items }) => {
        const cycle = items.find((one) => one.id === cycleId) ?? currentCycle(items);
        return cycle ? <CycleObjectives key={cycle.id} cycle={cycle} /> : <FirstCycle />;
      }}
    </Loaded>
  );
}

function CycleObjectives({ cycle }: { cycle: Cycle }) {
  const objectives = useObjectives(cycle.id);
  const mayWrite = useSession().data?.member.role !== 'viewer';
  const [adding, setAdding] = useState(false);
  const [addingTo, setAddingTo] = useState({ objectiveId: '', open: false });
  const list = objectives.data?.items ?? [];
  useLive(list.flatMap((objective) => objective.keyResults.map(({ id }) => `key-result:${id}`)));
  return (
    <>
      <PageHeader
        title={cycle.title}
        actions={
          mayWrite && (
            <Button icon="plus" onClick={() => setAdding(true)}>
              New objective
            </Button>
          )
        }
      >
        <CycleLine cycle={cycle} />
      </PageHeader>
      <Loaded query={objectives}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title="No objectives in this cycle yet">
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
  const [adding, setAdding] = useState(false);
  return (
    <>
      <EmptyState
        title="Start with a cycle"
        action={
          <Button variant="primary" onClick={() => setAdding(true)}>
            Add a cycle
          </Button>
        }
      >
        A cycle is the span of your objectives, usually a quarter.
      </EmptyState>
      <CycleForm open={adding} onClose={() => setAdding(false)} />
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
