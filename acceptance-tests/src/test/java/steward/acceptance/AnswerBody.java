package steward.acceptance;

import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/// How much of an answer a test reads: all of it, but of a stream that stays open nothing, since it has no end.
public final class AnswerBody {

    private AnswerBody() {}

    public static BodyHandler<String> upToAnOpenStream() {
        return head ->
                isOpen(head) ? new Nothing() : BodySubscribers.ofString(StandardCharsets.UTF_8);
    }

    private static boolean isOpen(ResponseInfo head) {
        return head.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream");
    }

    /// Closes the connection.
    private static final class Nothing implements BodySubscriber<String> {

        @Override
        public CompletionStage<String> getBody() {
            return CompletableFuture.completedFuture("");
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscription.cancel();
        }

        @Override
        public void onNext(List<ByteBuffer> item) {}

        @Override
        public void onError(Throwable failure) {}

        @Override
        public void onComplete() {}
    }
}
