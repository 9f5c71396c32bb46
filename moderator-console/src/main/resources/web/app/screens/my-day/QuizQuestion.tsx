import { useId } from 'react';
import type { Quiz } from '../../api/review-policy';
import { Written } from '../../components/Written';
import { useTexts } from '../../i18n/text';
import { texts } from './texts';

/** A question with its answers as the browser's own radio buttons or check boxes, and why the last answer was wrong. */
export function QuizQuestion({
  question,
  chosen,
  wrong,
  onChoose,
}: {
  question: Quiz['questions'][number];
  chosen: readonly string[];
  wrong: string | undefined;
  onChoose: (answers: readonly string[]) => void;
}) {
  const t = useTexts(texts);
  const id = useId();
  const choose = (answer: string, checked: boolean) => onChoose(question.several ? (checked ? [...chosen, answer] : chosen.filter((one) => one !== answer)) : [answer]);
  const described = [question.several ? `${id}-hint` : '', wrong !== undefined ? `${id}-wrong` : ''].filter(Boolean).join(' ');
  return (
    <fieldset className="field quiz-question" aria-describedby={described === '' ? undefined : described}>
      <legend>
        <Written text={question.text} language={question.language} />
      </legend>
      {question.several && (
        <span className="hint" id={`${id}-hint`}>
          {t('quiz.several')}
        </span>
      )}
      {question.answers.map((answer, place) => (
        <label key={answer} className="row" htmlFor={`${id}-${place}`}>
          <input id={`${id}-${place}`} name={id} type={question.several ? 'checkbox' : 'radio'} checked={chosen.includes(answer)} onChange={(event) => choose(answer, event.target.checked)} />
          <Written text={answer} language={question.language} />
        </label>
      ))}
      {wrong !== undefined && (
        <span className="wrong" id={`${id}-wrong`}>
          <Written text={wrong} language={question.language} />
        </span>
      )}
    </fieldset>
  );
}
