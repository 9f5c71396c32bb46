import { useQuery } from '@tanstack/react-query';
import { call } from '../../api/client';
import type { Work } from '../../api/review-work';
import { Read } from '../../components/States';

/** What is mine today. */
export default function MyDay() {
  const work = useQuery({ queryKey: ['work'], queryFn: ({ signal }) => call<Work>('review', '/v1/work', { signal }) });
  return (
    <div className="page">
      <h1>My day</h1>
      <Read of={work}>{(data) => <p>{data.waiting.length}</p>}</Read>
    </div>
  );
}
