package io.counterfoil.pricing;

import io.counterfoil.catalog.AttributeName;
import io.counterfoil.catalog.LineAttribute;
import io.counterfoil.catalog.Presence;
import io.counterfoil.catalog.Product;
import io.counterfoil.refusal.FieldPath;
import io.counterfoil.refusal.RefusalCode;
import io.counterfoil.shop.PersonalText;
import io.counterfoil.shop.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Checks what was typed for the attributes of a line against what the product asks for. */
final class AttributeCheck {
    private final Situation situation;
    private final Findings findings;

    AttributeCheck(Situation situation, Findings findings) {
        this.situation = situation;
        this.findings = findings;
    }

    /** The attributes that were given, in the order of the product; blank is not given. */
    List<QuotedAttribute> run(Product product, Map<AttributeName, AttributeValue> given, FieldPath line) {
        given.keySet().stream()
                .filter(name -> product.attribute(name).isEmpty())
                .forEach(name -> findings.add(RefusalCode.ATTRIBUTE_UNKNOWN, line.at(name.value())));
        List<QuotedAttribute> quoted = new ArrayList<>();
        for (LineAttribute asked : product.attributes()) {
            AttributeValue value = given.get(asked.name());
            String text = value == null ? "" : PlainText.composed(value.reveal());
            FieldPath here = line.at(asked.name().value());
            if (text.isBlank()) {
                checkAbsence(asked, here);
            } else if (isPlain(text, here)) {
                quoted.add(new QuotedAttribute(asked, PersonalText.of(text)));
            }
        }
        return quoted;
    }

    private void checkAbsence(LineAttribute asked, FieldPath here) {
        if (asked.presence() == Presence.REQUIRED && !situation.isChoosing()) {
            findings.add(RefusalCode.ATTRIBUTE_MISSING, here);
        }
    }

    private boolean isPlain(String text, FieldPath here) {
        if (text.length() > PersonalText.MAX_LENGTH) {
            findings.add(
                    RefusalCode.TEXT_TOO_LONG,
                    here,
                    "limit",
                    Integer.toString(PersonalText.MAX_LENGTH),
                    "length",
                    Integer.toString(text.length()));
            return false;
        }
        if (!PersonalText.isValid(text)) {
            findings.add(RefusalCode.TEXT_NOT_PLAIN, here);
            return false;
        }
        return true;
    }
}
