/** A test's tags say what it needs of the database: `it('…', { tags: 'transactions' }, …)`. */
interface EngineTag {
  name: string;
  description: string;
  skip: boolean;
}

/** What a database engine has: SQLite where no MongoDB server is named. */
export function engineTags(mongodbUri: string | undefined): EngineTag[] {
  const hasTransactions = !mongodbUri || new URL(mongodbUri).searchParams.has('replicaSet');
  return [
    {
      name: 'transactions',
      description: 'needs transactions, which MongoDB has as a replica set only',
      skip: !hasTransactions,
    },
    {
      name: 'withoutTransactions',
      description: 'is about a database without transactions',
      skip: hasTransactions,
    },
    {
      name: 'mongodb',
      description: 'is about a server of its own',
      skip: mongodbUri === undefined,
    },
    {
      name: 'sqlite',
      description: 'is about the files and the migrations of SQLite',
      skip: mongodbUri !== undefined,
    },
  ];
}
