import type { LinkDraft } from '../link/link-draft.ts';
import type { LinkSubject } from '../link/subject.ts';

/** What the fields of every kind are given. */
export interface KindFieldsProps {
  draft: LinkDraft;
  subject: LinkSubject;
  /** By JSON pointer. */
  faultAt: (pointer: string) => string | undefined;
  onChange: (draft: LinkDraft) => void;
}
