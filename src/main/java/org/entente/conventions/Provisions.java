package org.entente.conventions;

import java.util.ArrayList;
import java.util.List;

/// All that one cluster gives to one other, by kind of term, in the order of the conventions.
final class Provisions {

  static final Provisions NONE = new Provisions();

  private final List<Clause<Term.OpenEvents>> openEvents = new ArrayList<>();
  private final List<Clause<Term.PartnerRate>> partnerRates = new ArrayList<>();
  private final List<Clause<Term.SeatGuarantee>> seatGuarantees = new ArrayList<>();
  private final List<Clause<Term.StayLocal>> stayLocal = new ArrayList<>();
  private final List<Clause<Term.LendTrainers>> lendTrainers = new ArrayList<>();
  private final List<Clause<Term.ShareCosts>> shareCosts = new ArrayList<>();
  private final List<Clause<Term.SharedDirectory>> sharedDirectories = new ArrayList<>();
  private final List<Clause<Term.OpenReflection>> openReflections = new ArrayList<>();
  private final List<Clause<Term.DiscloseFunding>> disclosures = new ArrayList<>();

  void add(ClauseRef ref, Term term, ActingDays days, Clause.Rank rank) {
    switch (term) {
      case Term.OpenEvents open -> openEvents.add(new Clause<>(ref, open, days, rank));
      case Term.PartnerRate rate -> partnerRates.add(new Clause<>(ref, rate, days, rank));
      case Term.SeatGuarantee seats -> seatGuarantees.add(new Clause<>(ref, seats, days, rank));
      case Term.StayLocal local -> stayLocal.add(new Clause<>(ref, local, days, rank));
      case Term.LendTrainers loan -> lendTrainers.add(new Clause<>(ref, loan, days, rank));
      case Term.ShareCosts costs -> shareCosts.add(new Clause<>(ref, costs, days, rank));
      case Term.SharedDirectory fields ->
          sharedDirectories.add(new Clause<>(ref, fields, days, rank));
      case Term.OpenReflection reflection ->
          openReflections.add(new Clause<>(ref, reflection, days, rank));
      case Term.DiscloseFunding funding -> disclosures.add(new Clause<>(ref, funding, days, rank));
    }
  }

  List<Clause<Term.OpenEvents>> openEvents() {
    return openEvents;
  }

  List<Clause<Term.PartnerRate>> partnerRates() {
    return partnerRates;
  }

  List<Clause<Term.SeatGuarantee>> seatGuarantees() {
    return seatGuarantees;
  }

  List<Clause<Term.StayLocal>> stayLocal() {
    return stayLocal;
  }

  List<Clause<Term.LendTrainers>> lendTrainers() {
    return lendTrainers;
  }

  List<Clause<Term.ShareCosts>> shareCosts() {
    return shareCosts;
  }

  List<Clause<Term.SharedDirectory>> sharedDirectories() {
    return sharedDirectories;
  }

  List<Clause<Term.OpenReflection>> openReflections() {
    return openReflections;
  }

  List<Clause<Term.DiscloseFunding>> disclosures() {
    return disclosures;
  }
}
