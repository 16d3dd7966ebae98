using VcpuLint.Samples.Tests.Support;

namespace VcpuLint.Samples.Tests.Regressions;

/// <summary>A port with a mistake or one without it, as the tests of the harm name it.</summary>
internal static class HarmedPort
{
    /// <summary>Makes the port: a regression by the name of its file, or a right one by the name that it has itself.</summary>
    public static ArchPort Create(string name) =>
        Regression.Names.Contains(name) ? Regression.Named(name).Create() : PortUnderTest.Create(name);
}
