import {
  Banner,
  Button,
  Card,
  EmptyState,
  ErrorState,
  Notice,
  Section,
  Skeleton,
} from '../components/ui/index.ts';
import { Toast } from '../components/ui/toast.tsx';

const act = { onClick: () => {} };

export function StatePieces() {
  return (
    <>
      <Section title="Toasts and banners">
        <div className="stack">
          <Toast
            tone="good"
            message="Check-in saved. First real project is off track."
            action={{ label: 'Draft a study', ...act }}
            onDismiss={act.onClick}
          />
          <Toast tone="working" message="Coding 34 answers, 21 done" action={{ label: 'Cancel', ...act }} />
          <Toast
            tone="bad"
            message="The export did not finish. Nothing was lost."
            action={{ label: 'Try again', ...act }}
            onDismiss={act.onClick}
          />
          <Banner title="No speech service is set up" action={<Button>Open health check</Button>}>
            Respondents can type; the voice button is hidden.
          </Banner>
          <Banner tone="info" title="Keyword grouping (no AI)">
            Groups answers that share words; it does not understand meaning.
          </Banner>
          <Notice action={<Button variant="link">Remove it</Button>}>
            This workspace holds sample data.
          </Notice>
          <Notice icon="info">
            Answers are still arriving, so intervals are wide enough to be read at any time.
          </Notice>
        </div>
      </Section>
      <Section title="Empty, loading, error">
        <div className="columns">
          <Card>
            <EmptyState title="No evidence yet" action={<Button variant="primary">Draft a study</Button>}>
              A study of 30 people would show whether 65 % is within reach.
            </EmptyState>
          </Card>
          <Card>
            <Skeleton label="Loading evidence" />
          </Card>
          <Card>
            <ErrorState
              title="This reading cannot be shown"
              detail="The server did not answer. Your data is safe."
              onRetry={act.onClick}
            />
          </Card>
        </div>
      </Section>
    </>
  );
}
