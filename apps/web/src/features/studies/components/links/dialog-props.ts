import type { StudyLink } from '@plumbline/contracts';

export interface LinkDialogProps {
  link: StudyLink;
  open: boolean;
  onClose: () => void;
}
