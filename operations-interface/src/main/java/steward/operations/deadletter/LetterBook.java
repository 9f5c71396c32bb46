package steward.operations.deadletter;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import steward.operations.deadletter.LetterFormat.Entry;

/// The letters of one service's consumers, without their records. Bounded: beyond its size the oldest are left out, and it says so. Thread-safe.
final class LetterBook {

    private final String consumers;
    private final int most;
    private final NavigableMap<LetterId, Letter> letters = new TreeMap<>();
    private boolean complete = true;

    /// @param service whose consumers' letters are kept
    LetterBook(String service, int most) {
        this.consumers = service + "/";
        this.most = most;
    }

    synchronized void enter(Entry entry) {
        switch (entry) {
            case Entry.Parked(Letter letter) -> {
                if (letter.consumer().startsWith(consumers)) {
                    letters.put(letter.id(), letter);
                    bound();
                }
            }
            case Entry.Note(LetterId of, Replayed replayed) ->
                    letters.computeIfPresent(
                            of,
                            (_, letter) -> letter.isOpen() ? letter.replayed(replayed) : letter);
            case Entry.Unreadable _ -> {}
        }
    }

    /// Forgets what retention has removed.
    synchronized void forgetBefore(Map<TopicPartition, Long> beginnings) {
        letters.keySet()
                .removeIf(id -> id.offset() < beginnings.getOrDefault(id.place(), id.offset()));
    }

    synchronized Optional<Letter> find(LetterId id) {
        return Optional.ofNullable(letters.get(id));
    }

    /// Letters in their order.
    synchronized List<Letter> page(@Nullable LetterId after, Predicate<Letter> wanted, int limit) {
        Collection<Letter> rest =
                after == null ? letters.values() : letters.tailMap(after, false).values();
        return rest.stream().filter(wanted).limit(limit).toList();
    }

    synchronized Figures figures() {
        Map<String, Long> byReason =
                letters.values().stream()
                        .filter(Letter::isOpen)
                        .collect(
                                Collectors.groupingBy(
                                        Letter::reasonCode, TreeMap::new, Collectors.counting()));
        return new Figures(
                letters.size(),
                byReason.values().stream().mapToLong(count -> count).sum(),
                byReason,
                complete);
    }

    private void bound() {
        if (letters.size() > most) {
            letters.values().stream()
                    .min(Comparator.comparing(Letter::at))
                    .ifPresent(oldest -> letters.remove(oldest.id()));
            complete = false;
        }
    }

    /// @param parked letters that are still on their topics
    /// @param open those that were not replayed
    /// @param byReason the open ones
    /// @param complete false when there were more than are kept
    record Figures(long parked, long open, Map<String, Long> byReason, boolean complete) {}
}
