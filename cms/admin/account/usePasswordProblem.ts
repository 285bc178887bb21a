import { useEffect, useState } from 'react';

/**
 * What the server would say against a password, while it is typed: null where nothing, undefined as long as that is not
 * known. The judge, whose lists are long, is loaded at the first character.
 */
export function usePasswordProblem(
  password: string,
  name: string,
  email: string,
): string | null | undefined {
  const [problem, setProblem] = useState<string | null | undefined>();
  useEffect(() => {
    let isCurrent = true;
    const judge = async () => {
      if (password === '') return setProblem(undefined);
      const { passwordProblem } = await import('#cms/guards/strength.ts');
      if (isCurrent) setProblem(passwordProblem(password, [name, email]));
    };
    judge().catch(() => setProblem(undefined)); // it did not come: the server judges anyway
    return () => {
      isCurrent = false;
    };
  }, [password, name, email]);
  return problem;
}
