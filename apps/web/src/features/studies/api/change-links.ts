import { type BodyOf, endpoints } from '@plumbline/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../lib/http.ts';
import { queryKeys } from '../../../lib/query-keys.ts';

/** Makes links. */
export function useCreateLinks(studyId: string) {
  return useLinkChange(studyId, (body: BodyOf<typeof endpoints.createLinks>) =>
    call(endpoints.createLinks, { params: { id: studyId }, body }),
  );
}

/** Makes a link for each row of a file, or checks the rows. */
export function useInviteFromRows(studyId: string) {
  return useLinkChange(studyId, (body: BodyOf<typeof endpoints.inviteFromRows>) =>
    call(endpoints.inviteFromRows, { params: { id: studyId }, body }),
  );
}

/** Has invitations or reminders sent. */
export function useSendInvitations(studyId: string) {
  return useLinkChange(studyId, (mail: BodyOf<typeof endpoints.sendInvitations>['mail']) =>
    call(endpoints.sendInvitations, { params: { id: studyId }, body: { mail } }),
  );
}

/** Takes a link back. */
export function useRevokeLink(studyId: string) {
  return useLinkChange(studyId, (id: string) => call(endpoints.revokeLink, { params: { id } }));
}

/** Shows the signing key of an embedded link, which works once. */
export function useShowSigningKey(linkId: string) {
  return useMutation({ mutationFn: () => call(endpoints.showSigningKey, { params: { id: linkId } }) });
}

function useLinkChange<Input, Output>(studyId: string, mutationFn: (input: Input) => Promise<Output>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn,
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: queryKeys.links(studyId) });
      void client.invalidateQueries({ queryKey: queryKeys.invitations(studyId) });
    },
  });
}
