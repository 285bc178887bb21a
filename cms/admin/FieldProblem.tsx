import './schedule.css';

interface Props {
  id: string;
  sentence: string;
}

/** What to mend, said under the field: Payload's own bubble does not show on a phone. */
export const FieldProblem = ({ id, sentence }: Props) => (
  <p id={id} role="alert" className="field-problem">
    {sentence}
  </p>
);
