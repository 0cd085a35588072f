package org.entente.territory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The roads that can be reached from a commune without a ferry or an aeroplane.
///
/// @param name stands for the network: one commune of it, its department, or the mainland
record RoadNetwork(String name) {

  private static final RoadNetwork MAINLAND = new RoadNetwork("mainland");
  private static final RoadNetwork CORSICA = new RoadNetwork("Corsica");

  /// Saint-Pierre-et-Miquelon, the Terres australes and Polynésie française: an island, a network.
  private static final Set<String> ARCHIPELAGOS = Set.of("975", "984", "987");

  /// Islands of several communes that are not the main island of their department.
  private static final List<Set<String>> SHARED_ISLANDS =
      List.of(
          Set.of("56009", "56114", "56152", "56241"), // Belle-Île
          Set.of("97108", "97112", "97126"), // Marie-Galante
          Set.of("97608", "97615"), // Petite-Terre, Mayotte
          Set.of("98611", "98612"), // Futuna
          Set.of("98750", "98754", "98758"), // Raiatea
          Set.of( // Tahiti
              "98712", "98715", "98722", "98725", "98733", "98734", "98735", "98736", "98738",
              "98747", "98748", "98752"));

  /// Communes that no road joins to another.
  private static final Set<String> ALONE =
      Set.of(
          "17004", // Île-d'Aix
          "22016", // Île-de-Bréhat
          "29082", // Île-de-Batz
          "29083", // Île-de-Sein
          "29084", // Île-Molène
          "29155", // Ouessant
          "56069", // Groix
          "56085", // Hœdic
          "56086", // Île-d'Houat
          "56087", // Île-aux-Moines
          "56088", // Île-d'Arz
          "85113", // L'Île-d'Yeu
          "97110", // La Désirade
          "97130", // Terre-de-Bas
          "97131", // Terre-de-Haut
          "97314", // Ouanary, like the next five in the forest of Guyane
          "97352", // Saül
          "97353", // Maripasoula
          "97356", // Camopi
          "97357", // Grand-Santi
          "97362", // Papaichton
          "98801", // Belep
          "98809", // L'Île-des-Pins
          "98814", // Lifou
          "98815", // Maré
          "98820"); // Ouvéa

  private static final Map<String, RoadNetwork> ISLANDS = islands();

  static RoadNetwork of(Commune commune) {
    String department = commune.department().value();
    RoadNetwork island = ISLANDS.get(commune.code().value());
    if (island != null) {
      return island;
    }
    if (ARCHIPELAGOS.contains(department)) {
      return new RoadNetwork(commune.code().value());
    }
    return switch (department) {
      case "2A", "2B" -> CORSICA;
      case String overseas when overseas.length() == 3 -> new RoadNetwork(overseas);
      default -> MAINLAND;
    };
  }

  private static Map<String, RoadNetwork> islands() {
    Map<String, RoadNetwork> islands = new HashMap<>();
    ALONE.forEach(commune -> islands.put(commune, new RoadNetwork(commune)));
    for (Set<String> shared : SHARED_ISLANDS) {
      var network = new RoadNetwork(shared.stream().sorted().findFirst().orElseThrow());
      shared.forEach(commune -> islands.put(commune, network));
    }
    return Map.copyOf(islands);
  }
}
