import { ContrastFields } from './contrast-fields.tsx';
import { ExperienceFields } from './experience-fields.tsx';
import type { KindFieldsProps } from './kind-fields-props.ts';
import { ObjectionFields } from './objection-fields.tsx';
import { ReachFields } from './reach-fields.tsx';
import { ReasonsFields } from './reasons-fields.tsx';

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
