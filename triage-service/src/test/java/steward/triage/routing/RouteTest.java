package steward.triage.routing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import steward.triage.rule.PolicyFixtures;

class RouteTest {

    @Test
    void theMarketDecidesTheRegion() {
        assertThat(Route.regionOf("JP", null, PolicyFixtures.release())).isEqualTo("apac");
        assertThat(Route.regionOf("AQ", null, PolicyFixtures.release()))
                .as("not listed")
                .isEqualTo("emea");
    }

    @Test
    void theLanguageIsThePrimaryTagOfWhatIsReported() {
        assertThat(Route.languageOf("zh-Hant-TW")).isEqualTo("zh");
        assertThat(Route.languageOf("pt_BR")).isEqualTo("pt");
        assertThat(Route.languageOf("EN")).isEqualTo("en");
    }

    @Test
    void whatIsNoLanguageIsUnknown() {
        assertThat(Route.languageOf(null)).isNull();
        assertThat(Route.languageOf("und")).isNull();
        assertThat(Route.languageOf("")).isNull();
        assertThat(Route.languageOf("!!")).isNull();
    }
}
