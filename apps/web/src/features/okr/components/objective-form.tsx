import { type FormEvent, useState } from 'react';
import { Button, Dialog, Select, TextInput } from '../../../components/ui/index.ts';
import { fieldText, problemText } from '../../../lib/problem-text.ts';
import { useFocusOnFault } from '../../../lib/use-focus-on-fault.ts';
import { useCreateObjective } from '../api/create-objective.ts';
import { useCreateTeam } from '../api/create-team.ts';
import { useTeams } from '../api/use-teams.ts';
import { useTextReview } from '../api/use-text-review.ts';
import { ReviewFindings } from './review-findings.tsx';

const newTeam = 'new';

/** Adds an objective to a cycle, with a new team where there is none yet. */
export function ObjectiveForm({
  cycleId,
  open,
  onClose,
}: {
  cycleId: string;
  open: boolean;
  onClose: () => void;
}) {
  const teams = useTeams();
  const createTeam = useCreateTeam();
  const create = useCreateObjective();
  const [title, setTitle] = useState('');
  const [level, setLevel] = useState<'company' | 'team'>('team');
  const [chosen, setChosen] = useState<string | null>(null);
  const [teamName, setTeamName] = useState('');
  const findings = useTextReview({ kind: 'objective', text: title });
  const form = useFocusOnFault(create.error ?? createTeam.error);
  const list = teams.data?.items ?? [];
  const team = chosen ?? list[0]?.id ?? newTeam;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    create.reset();
    createTeam.reset();
    const teamId = team === newTeam ? (await createTeam.mutateAsync({ name: teamName })).id : team;
    // It exists now, whatever becomes of the objective: a second try must not make it again.
    setChosen(teamId);
    await create.mutateAsync({ cycleId, teamId, level, title });
    setTitle('');
    onClose();
  };
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title="New objective"
      lead="What should be true for your customers, in words. The numbers come as key results."
    >
      <form
        className="form"
        ref={form}
        onSubmit={(event) => void submit(event).catch(() => undefined)}
        noValidate
      >
        <TextInput
          label="Objective"
          value={title}
          onChange={(event) => setTitle(event.target.value)}
          error={fieldText(create.error, '/title') ?? problemText(create.error)}
        />
        <ReviewFindings findings={findings} text={title} onUse={setTitle} />
        <Select
          label="Level"
          value={level}
          onChange={(event) => setLevel(event.target.value === 'company' ? 'company' : 'team')}
          options={[
            { value: 'team', label: 'Team' },
            { value: 'company', label: 'Company' },
          ]}
        />
        <Select
          label="Team"
          value={team}
          onChange={(event) => setChosen(event.target.value)}
          options={[
            ...list.map(({ id, name }) => ({ value: id, label: name })),
            { value: newTeam, label: 'A new team' },
          ]}
        />
        {team === newTeam && (
          <TextInput
            label="Name of the team"
            value={teamName}
            onChange={(event) => setTeamName(event.target.value)}
            error={fieldText(createTeam.error, '/name') ?? problemText(createTeam.error)}
          />
        )}
        <Button type="submit" variant="primary" busy={create.isPending || createTeam.isPending}>
          Add objective
        </Button>
      </form>
    </Dialog>
  );
}
