package io.counterfoil.ticket;

import io.counterfoil.catalog.AttributeName;
import io.counterfoil.catalog.Printing;
import io.counterfoil.customer.CustomerSnapshot;
import io.counterfoil.ledger.CanonicalObject;
import io.counterfoil.shop.PersonalText;

/** The private part as a canonical object. Everything read here is personal and goes straight into a guarded type. */
final class PrivateDocument {

    /** The version of the form, member {@code v}. */
    private static final long VERSION = 1;

    private PrivateDocument() {}

    static CanonicalObject of(PrivatePart part) {
        CanonicalObject.Builder document = CanonicalObject.builder()
                .put("v", VERSION)
                .put("type", "TICKET_PRIVATE")
                .put(
                        "attributes",
                        part.attributes().stream()
                                .map(PrivateDocument::attribute)
                                .toList())
                .put(
                        "references",
                        part.references().stream()
                                .map(PrivateDocument::reference)
                                .toList());
        part.customer().ifPresent(customer -> document.put("customer", customer(customer)));
        return document.build();
    }

    static PrivatePart read(CanonicalObject document, Salt salt) {
        return new PrivatePart(
                salt,
                document.findObject("customer").map(PrivateDocument::readCustomer),
                document.objects("attributes").stream()
                        .map(PrivateDocument::readAttribute)
                        .toList(),
                document.objects("references").stream()
                        .map(reference -> new PrivateReference(
                                Math.toIntExact(reference.integer("payment")),
                                PersonalText.of(reference.string("value"))))
                        .toList());
    }

    private static CanonicalObject customer(CustomerSnapshot customer) {
        CanonicalObject.Builder object =
                CanonicalObject.builder().put("name", customer.name().reveal());
        customer.document().ifPresent(number -> object.put("document", number.reveal()));
        return object.build();
    }

    private static CustomerSnapshot readCustomer(CanonicalObject customer) {
        return new CustomerSnapshot(
                PersonalText.of(customer.string("name")),
                customer.findString("document").map(PersonalText::of));
    }

    private static CanonicalObject attribute(PrivateAttribute attribute) {
        return CanonicalObject.builder()
                .put("line", attribute.line())
                .put("name", attribute.name().value())
                .put("label", attribute.label())
                .put("value", attribute.value().reveal())
                .put("printing", attribute.printing().name())
                .build();
    }

    private static PrivateAttribute readAttribute(CanonicalObject attribute) {
        return new PrivateAttribute(
                Math.toIntExact(attribute.integer("line")),
                AttributeName.of(attribute.string("name")),
                attribute.string("label"),
                PersonalText.of(attribute.string("value")),
                Printing.valueOf(attribute.string("printing")));
    }

    private static CanonicalObject reference(PrivateReference reference) {
        return CanonicalObject.builder()
                .put("payment", reference.payment())
                .put("value", reference.value().reveal())
                .build();
    }
}
