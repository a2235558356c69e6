package io.counterfoil.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/** A set of numbers kept as runs behaves as any set of numbers. */
class NumbersTest {

    @Property
    void runs_hold_what_a_set_holds(@ForAll List<@LongRange(min = 1, max = 30) Long> added) {
        Numbers numbers = new Numbers();
        Set<Long> set = new TreeSet<>();

        for (long number : added) {
            assertThat(numbers.add(number)).isEqualTo(set.add(number));
        }

        for (long from = 1; from <= 31; from++) {
            long missing = from;
            while (set.contains(missing)) {
                missing++;
            }
            assertThat(numbers.firstMissing(from)).isEqualTo(missing);
        }
    }

    @Property
    void ranges_hold_what_a_set_holds(@ForAll List<@LongRange(min = 1, max = 30) Long> ends) {
        Numbers numbers = new Numbers();
        Set<Long> set = new TreeSet<>();

        for (int i = 1; i < ends.size(); i++) {
            long first = Math.min(ends.get(i - 1), ends.get(i));
            long last = Math.max(ends.get(i - 1), ends.get(i));
            numbers.add(first, last);
            LongStream.rangeClosed(first, last).forEach(set::add);
        }

        for (long from = 1; from <= 31; from++) {
            long missing = from;
            while (set.contains(missing)) {
                missing++;
            }
            assertThat(numbers.firstMissing(from)).isEqualTo(missing);
        }
        for (long number = 1; number <= 30; number++) {
            assertThat(numbers.add(number)).isEqualTo(!set.contains(number));
        }
    }
}
