/** A person who can sign in; belongs to workspaces through members. */
export interface UserTable {
  id: string;
  email: string;
  name: string;
  password_hash: string | null;
  created_at: Date;
}
