package steward.chaos.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a run that was killed leaves mounted.
class SmallDisksTest {

    @TempDir Path folder;

    @Test
    void theNextRunUnmountsWhatAKilledOneHasLeft() throws Exception {
        // Given
        assumeThat(SmallDisk.permitted(folder)).as("mounting is permitted here").isTrue();
        Path place = folder.resolve("of a run").resolve("postgres");
        SmallDisk left = SmallDisk.mount(place, 1);
        Files.writeString(left.folder().resolve("row"), "there");

        // When
        var unmounted = SmallDisks.unmountLeftOver(folder.resolve("of a run"));

        // Then
        assertThat(unmounted).containsExactly(place);
        assertThat(SmallDisk.mountedBelow(folder)).isEmpty();
        assertThat(place).isEmptyDirectory();
    }

    @Test
    void disksOfOthersStayMounted() throws Exception {
        // Given
        assumeThat(SmallDisk.permitted(folder)).as("mounting is permitted here").isTrue();
        try (SmallDisk other = SmallDisk.mount(folder.resolve("run-2/kafka"), 1)) {

            // When
            var unmounted = SmallDisks.unmountLeftOver(folder.resolve("run"));

            // Then
            assertThat(unmounted).isEmpty();
            assertThat(SmallDisk.mountedBelow(folder))
                    .extracting(SmallDisk::folder)
                    .containsExactly(other.folder());
        }
    }

    @Test
    void whereMountingIsNotPermittedThereAreNoDisksAndTheFaultIsSkippedWithAWord() {
        // Given
        assumeThat(SmallDisk.permitted(folder)).as("mounting is not permitted here").isFalse();

        // Then
        try (SmallDisks disks = SmallDisks.under(FragileSetup.in(folder).withSmallDisks())) {
            assertThat(disks.under("postgres")).isEmpty();
        }
    }

    @Test
    void withoutAnyLeftNothingHappens() {
        assertThat(SmallDisks.unmountLeftOver(folder)).isEmpty();
    }
}
