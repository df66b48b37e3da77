package org.densescope.ui.field;

import static org.assertj.core.api.Assertions.assertThat;

import org.densescope.text.Language;
import org.densescope.text.Messages;
import org.densescope.trace.Reading;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoundsTest {
    /// A bound that is refused itself is not said to be allowed.
    @ParameterizedTest
    @CsvSource(textBlock = """
            0, true,  1, false, 0, It must be above 0 and at most 1.
            0, true,  1, false, 2, It must be above 0 and at most 1.
            0, false, 1, false, 2, It must be from 0 to 1.
            0, false, 1, true,  1, It must be at least 0 and below 1.
            0, true,  1, true,  1, It must be above 0 and below 1.
            """)
    void whatIsRefusedIsSaid(double least, boolean above, double most, boolean below, double typed, String said) {
        Reading<Double> reading = new Bounds(least, above, most, below).check(typed);
        assertThat(reading).isInstanceOfSatisfying(Reading.Refused.class, refused -> {
            Messages messages = new Messages(Language.EN, true);
            assertThat(messages.text(refused.key(), refused.arguments().toArray()))
                    .isEqualTo(said);
        });
    }
}
