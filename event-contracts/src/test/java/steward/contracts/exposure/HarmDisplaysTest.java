package steward.contracts.exposure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// How content of each harm is shown, to whichever desk.
class HarmDisplaysTest {

    private static final HarmDisplay HATE =
            new HarmDisplay(
                    "hate",
                    Set.of("hate_speech", "harassment"),
                    Set.of(Measure.BLUR, Measure.MUTE),
                    Set.of());

    private static final HarmDisplay CHILD_SAFETY =
            new HarmDisplay(
                    "child-safety",
                    Set.of("minor_safety"),
                    Set.of(Measure.BLUR, Measure.GREYSCALE),
                    Set.of(Measure.BLUR, Measure.MUTE, Measure.REDUCED_DETAIL));

    private static final HarmDisplays HARMS = new HarmDisplays(List.of(HATE, CHILD_SAFETY));

    @Test
    void nobodyIsShownMoreThanTheFloorAllowsAndEveryoneMayBeShownLess() {
        assertThat(CHILD_SAFETY.shown(null))
                .containsExactlyInAnyOrder(
                        Measure.BLUR, Measure.GREYSCALE, Measure.MUTE, Measure.REDUCED_DETAIL);
        assertThat(CHILD_SAFETY.shown(Set.of()))
                .containsExactlyInAnyOrder(Measure.BLUR, Measure.MUTE, Measure.REDUCED_DETAIL);
        assertThat(CHILD_SAFETY.shown(Set.of(Measure.values()))).contains(Measure.values());
        assertThat(HATE.shown(Set.of())).isEmpty();
    }

    @Test
    void eachMediumHasTheMeasuresThatMeanSomethingForIt() {
        assertThat(HARMS.of("minor_safety", null))
                .isEqualTo(
                        new Display(
                                "child-safety",
                                Map.of(
                                        "text",
                                        List.of(Measure.REDUCED_DETAIL),
                                        "image",
                                        List.of(
                                                Measure.BLUR,
                                                Measure.GREYSCALE,
                                                Measure.REDUCED_DETAIL),
                                        "video",
                                        List.of(
                                                Measure.BLUR,
                                                Measure.GREYSCALE,
                                                Measure.MUTE,
                                                Measure.REDUCED_DETAIL),
                                        "audio",
                                        List.of(Measure.MUTE),
                                        "live",
                                        List.of(
                                                Measure.BLUR,
                                                Measure.GREYSCALE,
                                                Measure.MUTE,
                                                Measure.REDUCED_DETAIL))));
    }

    @Test
    void whatOneChoseForOneHarmSaysNothingOfAnother() {
        Map<String, Set<Measure>> chosen = Map.of("hate", Set.of(Measure.GREYSCALE));

        assertThat(HARMS.of("harassment", chosen).media().get("image"))
                .containsExactly(Measure.GREYSCALE);
        assertThat(HARMS.of("minor_safety", chosen)).isEqualTo(HARMS.of("minor_safety", null));
    }

    @Test
    void whatIsOfNoHarmIsShownAsItIs() {
        Display display = HARMS.of("spam", null);

        assertThat(display.harm()).isEqualTo("other");
        assertThat(display.media()).hasSize(Medium.values().length);
        assertThat(display.media().values()).allMatch(List::isEmpty);
    }

    @Test
    void wrongSettingsDoNotStart() {
        assertThatThrownBy(() ->
                        new HarmDisplays(
                                List.of(
                                        HATE,
                                        new HarmDisplay(
                                                "bullying",
                                                Set.of("harassment"),
                                                Set.of(),
                                                Set.of()))))
                .hasMessageContaining("harassment is of one harm only");
        assertThatThrownBy(() ->
                        new HarmDisplays(
                                List.of(new HarmDisplay("other", Set.of(), Set.of(), Set.of()))))
                .hasMessageContaining("no name of a harm");
    }
}
