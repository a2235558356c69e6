package io.counterfoil.ticket;

import io.counterfoil.calendar.Validity;
import io.counterfoil.ledger.CanonicalObject;
import io.counterfoil.money.Percent;
import io.counterfoil.refusal.FieldPath;
import io.counterfoil.refusal.Refusal;
import io.counterfoil.refusal.RefusalCode;
import io.counterfoil.refusal.RefusedException;
import io.counterfoil.tax.CompoundTax;
import io.counterfoil.tax.Exemption;
import io.counterfoil.tax.FixedTax;
import io.counterfoil.tax.PercentTax;
import io.counterfoil.tax.SelfCompoundTax;
import io.counterfoil.tax.TaxBase;
import io.counterfoil.tax.TaxCode;
import io.counterfoil.tax.TaxRule;
import io.counterfoil.tax.TaxTotal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The tax table of a document, by which its lines name their rules. */
final class TaxDocument {

    private final Map<TaxCode, TaxRule> rules;

    private TaxDocument(Map<TaxCode, TaxRule> rules) {
        this.rules = rules;
    }

    static CanonicalObject of(TaxTotal total) {
        CanonicalObject.Builder row = total.rule()
                .fold(new Writer())
                .put("code", total.rule().code().value())
                .put("name", total.rule().name())
                .put("base", total.base().toPlainString())
                .put("amount", total.amount().toPlainString());
        Validity validity = total.rule().validity();
        if (!validity.from().equals(LocalDate.MIN)) {
            row.put("from", validity.from().toString());
        }
        if (!validity.isOpenEnded()) {
            row.put("until", validity.until().toString());
        }
        return row.build();
    }

    static TaxDocument read(List<CanonicalObject> table, Amounts amounts) {
        Map<TaxCode, TaxRule> rules = new HashMap<>();
        for (CanonicalObject row : table) {
            TaxRule rule = rule(row, amounts);
            rules.put(rule.code(), rule);
        }
        return new TaxDocument(rules);
    }

    TaxRule rule(String code) {
        TaxRule rule = rules.get(TaxCode.of(code));
        if (rule == null) {
            throw new RefusedException(List.of(Refusal.of(RefusalCode.MEMBER_MISSING, FieldPath.of("taxes"))));
        }
        return rule;
    }

    private static TaxRule rule(CanonicalObject row, Amounts amounts) {
        TaxCode code = TaxCode.of(row.string("code"));
        String name = row.string("name");
        Validity validity = new Validity(
                row.findString("from").map(LocalDate::parse).orElse(LocalDate.MIN),
                row.findString("until").map(LocalDate::parse).orElse(LocalDate.MAX));
        return switch (Kind.valueOf(row.string("kind"))) {
            case PERCENT -> new PercentTax(code, name, rate(row), base(row), validity);
            case FIXED -> new FixedTax(code, name, amounts.read(row, "per_unit"), validity);
            case COMPOUND -> new CompoundTax(code, name, rate(row), base(row), validity);
            case SELF_COMPOUND -> new SelfCompoundTax(code, name, rate(row), base(row), validity);
            case EXEMPT -> new Exemption(code, name, validity);
        };
    }

    private static Percent rate(CanonicalObject row) {
        return Percent.of(row.string("rate"));
    }

    private static TaxBase base(CanonicalObject row) {
        return row.findString("falls_on").map(TaxBase::valueOf).orElse(TaxBase.NET);
    }

    /** What a document calls the kinds of taxes. */
    private enum Kind {
        PERCENT,
        FIXED,
        COMPOUND,
        SELF_COMPOUND,
        EXEMPT
    }

    /** Begins a row with what sets its kind apart. */
    private static final class Writer implements TaxRule.Cases<CanonicalObject.Builder> {

        @Override
        public CanonicalObject.Builder percent(PercentTax tax) {
            return row(Kind.PERCENT, tax.rate(), tax.base());
        }

        @Override
        public CanonicalObject.Builder fixed(FixedTax tax) {
            return row(Kind.FIXED).put("per_unit", tax.perUnit().toPlainString());
        }

        @Override
        public CanonicalObject.Builder compound(CompoundTax tax) {
            return row(Kind.COMPOUND, tax.rate(), tax.base());
        }

        @Override
        public CanonicalObject.Builder selfCompound(SelfCompoundTax tax) {
            return row(Kind.SELF_COMPOUND, tax.rate(), tax.base());
        }

        @Override
        public CanonicalObject.Builder exempt(Exemption exemption) {
            return row(Kind.EXEMPT);
        }

        private static CanonicalObject.Builder row(Kind kind) {
            return CanonicalObject.builder().put("kind", kind.name());
        }

        private static CanonicalObject.Builder row(Kind kind, Percent rate, TaxBase base) {
            CanonicalObject.Builder row = row(kind).put("rate", RateForm.of(rate));
            return switch (base) {
                case NET -> row;
                case NET_AND_LEVY -> row.put("falls_on", base.name());
            };
        }
    }
}
