package steward.demo.input;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import steward.demo.input.GeneratedReport.Trait;

/// A stream of reports as a real day has them: most on few subjects, in bursts, with duplicates, retries, vetted flaggers, machines,
/// nameless senders, a brigade, one post under two laws, and child-safety reports with placeholders for texts. The same arguments give the
/// same stream.
public final class ReportStream {

    private static final double DUPLICATES = 0.04;
    private static final double RETRIES = 0.03;
    private static final double SECOND_MARKETS = 0.01;
    private static final double BURSTS = 0.08;
    private static final double BRIGADES = 0.03;
    private static final double CLAIMED = 0.004;
    private static final double VETTED = 0.002;
    private static final double KNOWN_HASH = 0.002;
    private static final int BURST_SIZE = 8;
    private static final int REPORTS_PER_SUBJECT = 4;
    private static final int REPORTS_PER_PERSON = 3;
    private static final int LEAST = 50;
    private static final double WITHIN_MOMENTS = 0.02;

    private final List<DemoText> texts = DemoText.all();
    private final List<String> languages =
            texts.stream().map(DemoText::language).distinct().toList();
    private final String run;
    private final Instant start;
    private final Chance chance;
    private final MediaPlace media;

    /// As the other, with media that nobody serves.
    public ReportStream(long seed, String run, Instant start) {
        this(seed, run, start, MediaPlace.NOWHERE);
    }

    /// @param seed decides everything
    /// @param run becomes part of every id and key, so that a second run on the same platform is not a repetition of the first
    /// @param start the time the reports look back from
    /// @param media where what is shown in some of them lies
    public ReportStream(long seed, String run, Instant start, MediaPlace media) {
        this.media = media;
        this.run = run;
        this.start = start;
        this.chance = new Chance(seed);
    }

    /// The flaggers that must be registered before the reports are sent.
    public static List<RegisteredFlagger> flaggers() {
        return Client.NAMES.stream()
                .flatMap(client ->
                        Stream.of(
                                RegisteredFlagger.ofChildSafety(client),
                                RegisteredFlagger.ofHate(client)))
                .toList();
    }

    /// Reports in the order they are sent.
    ///
    /// @param count how many, retries and duplicates included; at least 50, so that everything can occur
    public List<GeneratedReport> reports(int count) {
        if (count < LEAST) {
            throw new IllegalArgumentException(
                    "Ask for at least " + LEAST + " reports: fewer can't show everything");
        }
        List<ReportedSubject> subjects =
                IntStream.range(0, Math.max(2 * languages.size(), count / REPORTS_PER_SUBJECT))
                        .mapToObj(i ->
                                ReportedSubject.around(
                                        textFor(i), run + "-" + i, start, media, chance))
                        .toList();
        var drafts = new ArrayList<Draft>();
        addBrigade(drafts, count, subjects);
        addBursts(drafts, count, subjects);
        addChildSafety(drafts, count);
        addOrdinary(drafts, count, subjects);
        var repetitions = new Repetitions(start, chance);
        drafts.addAll(repetitions.secondMarkets(drafts, share(count, SECOND_MARKETS)));
        drafts.addAll(repetitions.duplicates(drafts, share(count, DUPLICATES)));
        drafts.addAll(repetitions.retries(drafts, share(count, RETRIES)));
        return drafts.stream()
                .sorted(Comparator.comparingDouble(Draft::second))
                .map(draft -> draft.finished(run))
                .toList();
    }

    /// Every language in turn, so that each has reports however few there are.
    private DemoText textFor(int subject) {
        if (subject >= 2 * languages.size()) {
            return chance.oneOf(texts);
        }
        String language = languages.get(subject % languages.size());
        return chance.oneOf(
                texts.stream().filter(text -> text.language().equals(language)).toList());
    }

    private void addBrigade(List<Draft> drafts, int count, List<ReportedSubject> subjects) {
        ReportedSubject target = chance.oneOf(subjects);
        double from = chance.share() * count;
        for (int i = 0; i < share(count, BRIGADES); i++) {
            var member = Sender.person(target, "new-" + run + "-" + i, chance.between(0, 2), false);
            drafts.add(draft(from + i * WITHIN_MOMENTS, target, member, Trait.BRIGADE));
        }
    }

    private void addBursts(List<Draft> drafts, int count, List<ReportedSubject> subjects) {
        for (int burst = 0; burst < Math.max(1, share(count, BURSTS) / BURST_SIZE); burst++) {
            ReportedSubject subject = chance.oneOf(subjects);
            double from = chance.share() * count;
            for (int i = 0; i < BURST_SIZE; i++) {
                var sender =
                        Sender.person(
                                subject,
                                "crowd-" + run + "-" + burst + "-" + i,
                                chance.between(3, 3_000),
                                false);
                drafts.add(draft(from + i * WITHIN_MOMENTS, subject, sender, Trait.BURST));
            }
        }
    }

    private void addChildSafety(List<Draft> drafts, int count) {
        addPlaceholders(drafts, count, CLAIMED, Trait.CHILD_SAFETY_CLAIMED);
        addPlaceholders(drafts, count, VETTED, Trait.CHILD_SAFETY_VETTED);
        addPlaceholders(drafts, count, KNOWN_HASH, Trait.CHILD_SAFETY_KNOWN_HASH);
    }

    private void addPlaceholders(List<Draft> drafts, int count, double rate, Trait trait) {
        for (int i = 0; i < share(count, rate); i++) {
            String id = run + "-" + trait.name().toLowerCase(Locale.ROOT) + "-" + i;
            String client = chance.oneOf(Client.NAMES);
            var subject =
                    ReportedSubject.placeholder(
                            client, chance.oneOf(Market.speaking("en")), id, start, chance);
            Sender sender =
                    switch (trait) {
                        case CHILD_SAFETY_VETTED ->
                                Sender.flagger(RegisteredFlagger.ofChildSafety(client));
                        case CHILD_SAFETY_KNOWN_HASH -> Sender.machine("hash-match", 1.0);
                        case CHILD_SAFETY_CLAIMED,
                                ORDINARY,
                                BURST,
                                DUPLICATE,
                                RETRY,
                                BRIGADE,
                                SECOND_MARKET ->
                                Sender.person(
                                        subject, "worried-" + i, chance.between(100, 2_000), false);
                    };
            drafts.add(draft(chance.share() * count, subject, sender, trait));
        }
    }

    /// Every subject of the first rounds of languages once, then few subjects often.
    private void addOrdinary(List<Draft> drafts, int count, List<ReportedSubject> subjects) {
        int repeated =
                share(count, SECOND_MARKETS) + share(count, DUPLICATES) + share(count, RETRIES);
        int ordinary = count - drafts.size() - repeated;
        for (int i = 0; i < ordinary; i++) {
            ReportedSubject subject =
                    i < languages.size()
                            ? subjects.get(i)
                            : subjects.get(chance.fewOften(subjects.size()));
            var sender = Sender.anyFor(subject, Math.max(10, count / REPORTS_PER_PERSON), chance);
            drafts.add(draft(chance.share() * count, subject, sender, Trait.ORDINARY));
        }
    }

    private Draft draft(double second, ReportedSubject subject, Sender sender, Trait trait) {
        boolean isSure =
                subject.category().equals(Categories.CHILD_SAFETY) || trait == Trait.BRIGADE;
        String category =
                isSure ? subject.category() : Categories.chosenFor(subject.category(), chance);
        return Draft.of(second, subject, sender, category, subject.market(), trait, start, chance);
    }

    private static int share(int count, double rate) {
        return Math.max(1, (int) Math.round(count * rate));
    }
}
