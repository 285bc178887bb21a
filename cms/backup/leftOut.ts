/** Collections that are in no backup, each with its reason. Every other one is. */
export const LEFT_OUT: Record<string, string> = {
  presences: 'who is at work this minute',
  leases: 'which process publishes now',
  tries: 'who has tried to sign in of late',
  'sign-ins': 'who is signed in: nobody is, in a restored portal',
  'payload-kv': 'what a process keeps for a while',
  'payload-locked-documents': 'locks, which are off',
  'payload-migrations':
    'the steps that a database has gone through: another one goes through its own',
};

/** Fields that are in no backup: nobody is signed in, or on the way to another password, in a restored portal. */
export const LEFT_OUT_FIELDS: Record<string, readonly string[]> = {
  users: ['sessions', 'resetPasswordToken', 'resetPasswordExpiration'],
};

/** Collections whose ids are the database's own, and are made anew: nothing refers to them. */
export const WITHOUT_IDS: readonly string[] = ['payload-preferences'];
