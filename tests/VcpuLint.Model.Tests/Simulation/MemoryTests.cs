using VcpuLint.Model.Tests.Shapes;

namespace VcpuLint.Model.Tests.Simulation;

/// <summary>What a simulation needs to remember. It is measured for the whole process, so no other test may run meanwhile.</summary>
[Collection(nameof(NotParallel))]
public sealed class MemoryTests
{
    /// <summary>What a simulation needs is there after its first moments, and does not become more with its time.</summary>
    [Fact]
    public void Memory_DoesNotGrow()
    {
        using var host = new SimulatedHost(new SimulationOptions { Cpus = 2, Seed = 2 });
        TaskGroup group = host.AddGroup(new CpuLimit(Nanoseconds.FromMilliseconds(80), Nanoseconds.FromMilliseconds(100)));
        host.AddVm(new TopDrainPort(), 4, _ => new BurstyGuest(Nanoseconds.FromMicroseconds(300), Nanoseconds.FromMicroseconds(300)), group);
        host.Run(Nanoseconds.Second);
        long before = GC.GetTotalMemory(forceFullCollection: true);
        long events = host.Events;
        host.Run(Nanoseconds.Second * 10);

        Assert.True(host.Events > 8 * events);
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, 200_000);
    }
}
