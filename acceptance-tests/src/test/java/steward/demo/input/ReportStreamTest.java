package steward.demo.input;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import steward.demo.input.GeneratedReport.Trait;

class ReportStreamTest {

    private static final Instant START = Instant.parse("2026-11-21T10:00:00Z");
    private static final int COUNT = 5_000;
    private static final List<GeneratedReport> REPORTS = stream(7).reports(COUNT);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int KIBIBYTE = 1024;

    @Test
    void theSameSeedGivesTheSameStream() {
        assertThat(stream(7).reports(COUNT)).isEqualTo(REPORTS);
    }

    @Test
    void anotherSeedGivesAnotherStream() {
        assertThat(stream(8).reports(COUNT)).isNotEqualTo(REPORTS);
    }

    @Test
    void aSecondRunRepeatsNoKeyOfTheFirst() {
        Set<String> keys =
                REPORTS.stream().map(GeneratedReport::idempotencyKey).collect(Collectors.toSet());

        assertThat(new ReportStream(7, "other", START).reports(COUNT))
                .noneMatch(report -> keys.contains(report.idempotencyKey()));
    }

    @Test
    void thereAreAsManyAsAskedForInTheOrderOfSending() {
        assertThat(REPORTS)
                .hasSize(COUNT)
                .isSortedAccordingTo(Comparator.comparing(GeneratedReport::after));
    }

    @Test
    void aSmallStreamHasEveryTraitAndEveryLanguage() {
        List<GeneratedReport> small = stream(1).reports(100);

        assertThat(small).hasSize(100).extracting(GeneratedReport::trait).contains(Trait.values());
        assertThat(languagesOf(small))
                .contains("ar", "de", "en", "es", "fr", "hi", "it", "ja", "nl", "zh");
    }

    @Test
    void aRetryIsTheSameBodyUnderTheSameKeyAndNothingElseSharesAKey() {
        Map<String, Set<String>> bodiesOfKey = new HashMap<>();
        REPORTS.forEach(report ->
                bodiesOfKey
                        .computeIfAbsent(
                                report.client() + report.idempotencyKey(), key -> new HashSet<>())
                        .add(report.body()));

        assertThat(bodiesOfKey.values()).allSatisfy(bodies -> assertThat(bodies).hasSize(1));
        assertThat(COUNT - bodiesOfKey.size())
                .isEqualTo(having(Trait.RETRY))
                .isBetween(COUNT / 50, COUNT / 20);
    }

    @Test
    void mostReportsAreOnFewSubjects() {
        List<Long> perSubject =
                REPORTS.stream()
                        .collect(
                                Collectors.groupingBy(
                                        report ->
                                                report.client()
                                                        + subjectOf(report).path("id").asText(),
                                        Collectors.counting()))
                        .values()
                        .stream()
                        .sorted(Comparator.reverseOrder())
                        .toList();
        long onTopTenth =
                perSubject.stream().limit(perSubject.size() / 10).mapToLong(Long::longValue).sum();

        assertThat(onTopTenth).isGreaterThan(COUNT / 2);
    }

    @Test
    void allKindsOfSendersReport() {
        Map<String, Long> kinds =
                REPORTS.stream()
                        .collect(
                                Collectors.groupingBy(
                                        report -> json(report).at("/reporter/kind").asText(),
                                        Collectors.counting()));

        assertThat(kinds).containsOnlyKeys("USER", "AUTOMATED", "ANONYMOUS", "TRUSTED_FLAGGER");
        assertThat(kinds.get("USER")).isGreaterThan(COUNT * 7 / 10);
        assertThat(kinds.get("AUTOMATED")).isBetween(COUNT / 20L, COUNT / 5L);
        assertThat(kinds.get("ANONYMOUS")).isBetween(COUNT / 50L, COUNT / 10L);
    }

    @Test
    void aBrigadeIsManyNewAccountsOnOneSubject() {
        List<GeneratedReport> brigade =
                REPORTS.stream().filter(report -> report.trait() == Trait.BRIGADE).toList();

        assertThat(brigade)
                .extracting(report -> subjectOf(report).path("id").asText())
                .containsOnly(subjectOf(brigade.getFirst()).path("id").asText());
        assertThat(brigade)
                .extracting(report -> json(report).at("/reporter/id").asText())
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(100);
        assertThat(brigade)
                .allMatch(report -> json(report).at("/reporter/accountAgeDays").asInt() <= 2);
    }

    @Test
    void childSafetyIsClaimedByUsersAndVouchedForByVettedFlaggersWithPlaceholdersOnly() {
        List<GeneratedReport> childSafety =
                REPORTS.stream()
                        .filter(report ->
                                json(report).path("category").asText().equals("minor_safety"))
                        .toList();

        assertThat(childSafety)
                .extracting(report -> subjectOf(report).path("text").asText())
                .containsOnly("[placeholder: report of a minor-safety incident]");
        assertThat(childSafety)
                .extracting(report -> json(report).at("/reporter/kind").asText())
                .contains("USER", "TRUSTED_FLAGGER", "AUTOMATED");
    }

    @Test
    void noTextIsLabelledMinorSafety() {
        assertThat(DemoText.all())
                .hasSizeGreaterThan(3_000)
                .noneMatch(text -> text.label().contains("minor"));
    }

    @Test
    void someSubjectsAreReportedInTwoMarkets() {
        Map<String, Set<String>> markets = new HashMap<>();
        REPORTS.forEach(report ->
                markets.computeIfAbsent(
                                subjectOf(report).path("id").asText(), id -> new HashSet<>())
                        .add(json(report).path("market").asText()));

        assertThat(markets.values().stream().filter(found -> found.size() > 1).count())
                .isGreaterThan(10);
    }

    @Test
    void allThreeRegionsAndAllThreeClientsHaveReports() {
        assertThat(REPORTS)
                .extracting(report -> Market.valueOf(json(report).path("market").asText()).region())
                .contains(Market.Region.values());
        assertThat(REPORTS).extracting(GeneratedReport::client).containsAll(Client.NAMES);
    }

    @Test
    void onlyRegisteredFlaggersSpeakAsSuch() {
        Set<String> registered =
                ReportStream.flaggers().stream()
                        .map(flagger -> flagger.client() + flagger.id())
                        .collect(Collectors.toSet());

        assertThat(REPORTS)
                .filteredOn(report ->
                        json(report).at("/reporter/kind").asText().equals("TRUSTED_FLAGGER"))
                .allMatch(report ->
                        registered.contains(
                                report.client() + json(report).at("/reporter/id").asText()));
    }

    @Test
    void everyBodyStaysWithinTheLimits() {
        assertThat(REPORTS)
                .allSatisfy(report -> {
                    assertThat(report.body().getBytes(StandardCharsets.UTF_8))
                            .hasSizeLessThan(32 * KIBIBYTE);
                    assertThat(
                                    subjectOf(report)
                                            .path("text")
                                            .asText()
                                            .getBytes(StandardCharsets.UTF_8))
                            .hasSizeLessThanOrEqualTo(16 * KIBIBYTE);
                    assertThat(report.idempotencyKey()).hasSizeLessThan(200);
                });
    }

    private static ReportStream stream(long seed) {
        return new ReportStream(seed, "test", START);
    }

    private static Set<String> languagesOf(List<GeneratedReport> reports) {
        return reports.stream()
                .map(report -> subjectOf(report).path("language").asText())
                .collect(Collectors.toSet());
    }

    private static int having(Trait trait) {
        return (int) REPORTS.stream().filter(report -> report.trait() == trait).count();
    }

    private static JsonNode subjectOf(GeneratedReport report) {
        return json(report).path("subject");
    }

    private static JsonNode json(GeneratedReport report) {
        try {
            return JSON.readTree(report.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError("a body is not JSON", e);
        }
    }
}
