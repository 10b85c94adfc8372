import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { Card, Section } from '../components/ui/index.ts';
import { LinkEvidenceForm } from '../features/evidence/components/link-evidence-form.tsx';
import { subject } from './link-subject.ts';

const client = new QueryClient();

export function LinkPieces() {
  return (
    <QueryClientProvider client={client}>
      <Section title="Link evidence">
        <Card>
          <LinkEvidenceForm
            keyResultId={subject.study.id}
            subject={{ ...subject, answered: 12 }}
            goal={{ baseline: 44, target: 65 }}
            onLinked={() => {}}
          />
        </Card>
      </Section>
    </QueryClientProvider>
  );
}
