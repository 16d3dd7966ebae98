using VcpuLint.Model.Tests.Shapes;

namespace VcpuLint.Model.Tests.Simulation;

/// <summary>How time passes for the vCPUs of a simulated host, and that it passes in the same way each time.</summary>
public sealed class SimulatedHostTests
{
    private static readonly Nanoseconds Work = Nanoseconds.FromMicroseconds(300);
    private static readonly Nanoseconds Sleep = Nanoseconds.FromMicroseconds(700);

    [Fact]
    public void SameSeed_SameRun()
    {
        (ulong Digest, long Events) first = Storm(seed: 7);

        Assert.Equal(first, Storm(seed: 7));
        Assert.NotEqual(first, Storm(seed: 8));
    }

    [Fact]
    public void Run_InPartsIsTheSameRun()
    {
        using SimulatedHost whole = Bursty(seed: 3);
        using SimulatedHost parts = Bursty(seed: 3);
        whole.Run(Nanoseconds.FromMilliseconds(100));
        for (int i = 0; i < 100; i++)
        {
            parts.Run(Nanoseconds.FromMilliseconds(1));
        }

        Assert.Equal(whole.Digest, parts.Digest);
        Assert.Equal(whole.Now, parts.Now);
        Assert.Equal(whole.Now, parts.Clock.Elapsed);
    }

    /// <summary>
    /// Whoever wants a CPU and has none is robbed of its time: two that are always busy share one CPU, and each waits for half of the time.
    /// </summary>
    [Theory]
    [InlineData(1, 2, 0.5)]
    [InlineData(2, 2, 0.0)]
    [InlineData(2, 6, 0.667)]
    public void Steal_IsTheTimeInTheQueue(int cpus, int vcpus, double steal)
    {
        using var host = new SimulatedHost(new SimulationOptions { Cpus = cpus });
        host.AddVm(new TopDrainPort(), vcpus, _ => new BusyGuest());
        host.Run(Nanoseconds.Second * 5);

        foreach (VcpuTimes times in host.Vms[0].Times)
        {
            Assert.InRange(times.RunDelay.Value / 5e9, steal - 0.01, steal + 0.01);
            Assert.Equal(5e9, (times.Guest + times.Kernel + times.RunDelay).Value, tolerance: 1);
        }
    }

    /// <summary>A lazy wish to reschedule is one tick older before it becomes urgent, for ports that look at the urgent one only.</summary>
    [Fact]
    public void LazyPreemption_WaitsForAnotherTick()
    {
        Nanoseconds eager = FirstTurn(lazy: false, looksAtLazy: false);

        Assert.Equal(eager, FirstTurn(lazy: true, looksAtLazy: true));
        Assert.Equal(eager.Value + Nanoseconds.FromMilliseconds(4).Value, FirstTurn(lazy: true, looksAtLazy: false).Value, tolerance: 1e5);
    }

    /// <summary>The times of a vCPU are all the time there is, whatever it does.</summary>
    [Fact]
    public void Times_AddUp()
    {
        using SimulatedHost host = Bursty(seed: 5);
        host.Run(Nanoseconds.Second);

        double guest = 0;
        foreach (VcpuTimes times in host.Vms.SelectMany(static vm => vm.Times))
        {
            Assert.True(times.Guest + times.Kernel + times.RunDelay < Nanoseconds.Second);
            guest += times.Guest.Value / 1e9;
        }

        // 16 vCPUs that work for 300 us and sleep for 700 us, and pay 16 us for each turn.
        Assert.InRange(guest / 16, 0.27, 0.31);
    }

    [Fact]
    public void Signal_MakesAVcpuReturnToUserSpace()
    {
        using var host = new SimulatedHost();
        SimulatedVm vm = host.AddVm(new TopDrainPort(), 1, _ => new BusyGuest());
        VcpuTimes times = vm.Times.Single();
        for (int i = 1; i <= 5; i++)
        {
            host.Run(Nanoseconds.FromMilliseconds(1));
            vm.Signal(0);
            host.Run(Nanoseconds.FromMilliseconds(1));

            Assert.Equal(i, times.Returns);
            Assert.Equal(i, vm.Vm.Vcpus[0].Stats.SignalExits);
        }
    }

    /// <summary>Which CPU a vCPU comes to is the previous one while that is free, or any by chance.</summary>
    [Theory]
    [InlineData(Placement.PreviousCpu, 0.0)]
    [InlineData(Placement.RandomIdle, 0.75)]
    public void Placement_DecidesOnMigrations(Placement placement, double share)
    {
        using var host = new SimulatedHost(new SimulationOptions { Cpus = 4, Placement = placement });
        VcpuTimes times = host.AddVm(new TopDrainPort(), 1, _ => new BurstyGuest(Work, Sleep)).Times.Single();
        host.Run(Nanoseconds.Second * 2);

        Assert.InRange((double)times.Migrations / times.Switches, share - 0.03, share + 0.03);
    }

    /// <summary>A task that is moved goes on there at once if the CPU is idle, and later wherever there is one if it is not.</summary>
    [Fact]
    public void Move_TakesTheTaskToAnotherCpu()
    {
        using var host = new SimulatedHost(new SimulationOptions { Cpus = 4 });
        SimulatedVm vm = host.AddVm(new TopDrainPort(), 1, _ => new BusyGuest());
        foreach (int cpu in (int[])[3, 3, 1, 0, 2])
        {
            vm.Move(0, cpu);
            host.Run(Nanoseconds.FromMilliseconds(1));
            Assert.Equal(cpu, vm.Vm.Vcpus[0].Cpu);
        }

        Assert.Equal((4, 5), (vm.Times.Single().Migrations, vm.Times.Single().Switches));
        Assert.Throws<ArgumentOutOfRangeException>(() => vm.Move(0, 4));
    }

    private static Nanoseconds FirstTurn(bool lazy, bool looksAtLazy)
    {
        using var host = new SimulatedHost(new SimulationOptions { LazyPreemption = lazy, Costs = SimulationCosts.None });
        ArchPort port = looksAtLazy ? new TopDrainPort() : new LoopPort(OnlyUrgent);
        SimulatedVm vm = host.AddVm(port, 2, _ => new BusyGuest());
        host.Run(Nanoseconds.Second * 2);
        return new Nanoseconds(vm.Times.First().Guest.Value / (ulong)vm.Times.First().Switches);
    }

    private static int OnlyUrgent(Vcpu vcpu)
    {
        while (true)
        {
            if (vcpu.Task.NeedResched())
            {
                vcpu.Task.Schedule();
            }

            vcpu.HostCpu.DisableInterrupts();
            vcpu.EnterGuest();
            vcpu.HostCpu.EnableInterrupts();
        }
    }

    private static SimulatedHost Bursty(ulong seed)
    {
        var host = new SimulatedHost(new SimulationOptions { Cpus = 8, Seed = seed });
        for (int vm = 0; vm < 4; vm++)
        {
            host.AddVm(new TopDrainPort(), 4, _ => new BurstyGuest(Work, Sleep));
        }

        return host;
    }

    private static (ulong Digest, long Events) Storm(ulong seed)
    {
        using SimulatedHost host = Bursty(seed);
        host.Run(Nanoseconds.FromMilliseconds(100));
        return (host.Digest, host.Events);
    }
}
