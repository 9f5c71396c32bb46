import { useQuery } from '@tanstack/react-query';
import { call } from '../../api/client';

interface InForce {
  categories: { id: string; title: string }[];
}

/** The title of a category in the words of the policy in force; its id until they are read. */
export function useCategories(): (id: string) => string {
  const policy = useQuery({
    queryKey: ['policy', 'current'],
    queryFn: ({ signal }) => call<InForce>('review', '/v1/policies/current', { signal }),
    staleTime: 10 * 60_000,
  });
  return (id) => policy.data?.categories.find((category) => category.id === id)?.title ?? id;
}
