package steward.review.coverage;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import steward.contracts.id.CaseId;
import steward.messaging.Rows;
import steward.messaging.Transactions;
import steward.review.policy.CellConfig;

/// Posts pages to the configured address, at least once each, under the page's id: an attempt is counted and committed before it is made, and never made inside a
/// transaction, so that a kill at any moment costs a repetition and no page. Without an address nothing is posted.
@ApplicationScoped
class PostPages {

    private static final Logger LOG = Logger.getLogger(PostPages.class);
    private static final int OK = 2;
    private static final int HUNDRED = 100;

    private final Transactions transactions;
    private final Pages pages;
    private final PageConfig config;
    private final List<String> regions;
    private final Clock clock;
    private final HttpClient http;

    PostPages(
            Transactions transactions,
            Pages pages,
            PageConfig config,
            CellConfig cell,
            Clock clock) {
        this.transactions = transactions;
        this.pages = pages;
        this.config = config;
        this.regions = List.copyOf(cell.regions());
        this.clock = clock;
        this.http =
                HttpClient.newBuilder()
                        .connectTimeout(config.timeout())
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
    }

    @PreDestroy
    void close() {
        http.close();
    }

    @Scheduled(
            every = "${steward.review.page.every:5s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> post() {
        Optional<URI> address = config.address();
        return address.isEmpty() ? Uni.createFrom().voidItem() : postAll(address.get());
    }

    /// One after the other until none is due: an address that is slow is not pressed.
    private Uni<Void> postAll(URI address) {
        return transactions
                .in(this::takeDue)
                .chain(due ->
                        due.isEmpty()
                                ? Uni.createFrom().voidItem()
                                : post(due.get(), address).chain(() -> postAll(address)));
    }

    private Uni<Optional<Page>> takeDue(Mutiny.Session session) {
        Instant now = clock.instant();
        return pages.due(regions, now, session).chain(due -> counted(due, now, session));
    }

    private Uni<Optional<Page>> counted(@Nullable Page due, Instant now, Mutiny.Session session) {
        return due == null
                ? Uni.createFrom().item(Optional.empty())
                : pages.attempt(
                                due.id(),
                                PostingTerms.of(config).after(due.attempts() + 1, now),
                                session)
                        .replaceWith(Optional.of(due));
    }

    private Uni<Void> post(Page page, URI address) {
        HttpRequest request =
                HttpRequest.newBuilder(address)
                        .timeout(config.timeout())
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", page.id())
                        .POST(HttpRequest.BodyPublishers.ofString(Rows.write(wordsOf(page))))
                        .build();
        return Uni.createFrom()
                .completionStage(
                        () -> http.sendAsync(request, HttpResponse.BodyHandlers.discarding()))
                .map(answer -> answer.statusCode() / HUNDRED == OK)
                .onFailure()
                .recoverWithItem(false)
                .chain(taken -> taken ? posted(page) : notTaken(page));
    }

    private Uni<Void> posted(Page page) {
        return transactions.in(session -> pages.posted(page.id(), clock.instant(), session));
    }

    private static Uni<Void> notTaken(Page page) {
        LOG.warnf("a page was not taken: page=%s attempt=%d", page.id(), page.attempts() + 1);
        return Uni.createFrom().voidItem();
    }

    /// What is posted: enough to find the case or the breaker, nothing of what was said.
    private static Map<String, String> wordsOf(Page page) {
        Map<String, String> words = new TreeMap<>();
        words.put("id", page.id());
        words.put("cause", page.cause().name());
        words.put("region", page.region());
        words.put("raisedAt", page.raisedAt().toString());
        CaseId about = page.caseId();
        if (about != null) {
            words.put("caseId", about.value());
        }
        if (page.severity() != null) {
            words.put("severity", page.severity().name());
        }
        if (page.breakerId() != null) {
            words.put("breakerId", page.breakerId());
        }
        return words;
    }
}
