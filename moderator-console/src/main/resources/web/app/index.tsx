// First, so that a screen's own styles come after those that all share.
import './styles/tokens.css';
import './styles/base.css';
import './styles/components.css';
import './styles/shell.css';
import { createRoot } from 'react-dom/client';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { Problem } from './api/problem';
import { Speaking } from './i18n/text';
import { showAppearance } from './shell/appearance';
import { Commanding } from './shell/shortcuts';
import { Shell } from './shell/Shell';

showAppearance();

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      refetchOnWindowFocus: false,
      // What a service refused it refuses again; what did not answer may the next time.
      retry: (failures, problem) => failures < 2 && problem instanceof Problem && (problem.isOffline || problem.isAway),
    },
    // A write is repeated by a person, who knows what it was.
    mutations: { retry: false },
  },
});

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <QueryClientProvider client={queries}>
      <Speaking>
        <Commanding>
          <Shell />
        </Commanding>
      </Speaking>
    </QueryClientProvider>,
  );
}
