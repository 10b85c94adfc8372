import type { LinkDraft } from '../link/link-draft.ts';
import type { LinkSubject } from '../link/subject.ts';
import { ContrastFields } from './contrast-fields.tsx';
import { ExperienceFields } from './experience-fields.tsx';
import { ObjectionFields } from './objection-fields.tsx';
import { ReachFields } from './reach-fields.tsx';
import { ReasonsFields } from './reasons-fields.tsx';

export interface KindFieldsProps {
  draft: LinkDraft;
  subject: LinkSubject;
  faultAt: (pointer: string) => string | undefined;
  onChange: (draft: LinkDraft) => void;
}

/** The fields of one kind. */
export function KindFields(props: KindFieldsProps) {
  switch (props.draft.kind) {
    case 'experience':
      return <ExperienceFields {...props} />;
    case 'reasons':
      return <ReasonsFields {...props} />;
    case 'contrast':
      return <ContrastFields {...props} />;
    case 'reach':
      return <ReachFields {...props} />;
    case 'objection':
      return <ObjectionFields {...props} />;
  }
}
