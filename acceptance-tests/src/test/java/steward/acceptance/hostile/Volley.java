package steward.acceptance.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Sends many things at once, and waits for all answers.
///
/// @param atOnce how many at most
record Volley(int atOnce) {

    <A> List<A> send(List<Callable<A>> all) throws InterruptedException, ExecutionException {
        try (ExecutorService senders =
                Executors.newFixedThreadPool(atOnce, Thread.ofVirtual().factory())) {
            List<A> answers = new ArrayList<>();
            for (Future<A> answer : senders.invokeAll(all)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
