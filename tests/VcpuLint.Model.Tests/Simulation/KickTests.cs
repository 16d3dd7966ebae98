namespace VcpuLint.Model.Tests.Simulation;

/// <summary>What a kick does to a vCPU that sleeps, runs or waits, and what it costs whom.</summary>
public sealed class KickTests
{
    private static readonly Nanoseconds Long = Nanoseconds.Second * 100;

    /// <summary>A vCPU that sleeps is woken, loaded, finds no reason to be awake, and is put again: a full turn for nothing.</summary>
    [Fact]
    public void Kick_WakesASleeper()
    {
        var loads = new int[2];
        using SimulatedHost host = Host(cpus: 2, new Kicking(loads), sleeps: true);
        VcpuTimes[] times = [.. host.Vms[0].Times];
        host.Run(Nanoseconds.FromMilliseconds(10));

        Assert.Equal(10, times[0].Kicks);
        Assert.Equal((10, 10, 0), (times[1].WakeUps, times[1].VainWakeUps, times[1].Interrupts));
        Assert.Equal(11, loads[1]);

        // To go to sleep, then ten times to wake up, switch in and switch out.
        Assert.Equal(Nanoseconds.FromMicroseconds(65), times[1].Kernel - FirstTurn(host));
    }

    /// <summary>A vCPU in the guest is interrupted, exits, and is in the guest again.</summary>
    [Fact]
    public void Kick_InterruptsTheGuest()
    {
        using SimulatedHost host = Host(cpus: 2, new Kicking(new int[2]), sleeps: false);
        VcpuTimes[] times = [.. host.Vms[0].Times];
        host.Run(Nanoseconds.FromMilliseconds(3));

        Assert.Equal(3, times[0].Kicks);
        Assert.Equal((0, 3), (times[1].WakeUps, times[1].Interrupts));
        Assert.Equal(4, times[1].Entries);
    }

    /// <summary>A vCPU that waits for a CPU will see its requests when it has one: nothing happens, and it costs nothing.</summary>
    [Fact]
    public void Kick_LeavesThePreemptedAlone()
    {
        using SimulatedHost host = Host(cpus: 1, new Kicking(new int[2]), sleeps: false);
        VcpuTimes[] times = [.. host.Vms[0].Times];
        host.Run(Nanoseconds.FromMilliseconds(3));

        Assert.Equal(3, times[0].Kicks);
        Assert.Equal((0, 0), (times[1].WakeUps, times[1].Interrupts));
        Assert.Equal(Nanoseconds.FromMilliseconds(3), times[1].RunDelay);
    }

    private static NanosecondsDelta FirstTurn(SimulatedHost host)
    {
        SimulationCosts costs = host.Options.Costs;
        Nanoseconds turn = costs.SwitchIn + costs.FirstEntry + costs.Exit + costs.SwitchOut;
        return turn - Nanoseconds.Zero;
    }

    private static SimulatedHost Host(int cpus, ArchPort port, bool sleeps)
    {
        var host = new SimulatedHost(new SimulationOptions { Cpus = cpus, Tick = Long });
        host.AddVm(port, 2, id => id == 0 ? new Ticking() : sleeps ? new Sleeping() : new BusyGuest());
        return host;
    }

    /// <summary>A port whose vCPU 0 kicks vCPU 1 at each page fault of its guest.</summary>
    [Port("kicking", TransferWork = true, Publication = Publication.VcpuMode)]
    private sealed class Kicking(int[] loads) : ArchPort
    {
        public override void Load(Vcpu vcpu, int cpu)
        {
            base.Load(vcpu, cpu);
            loads[vcpu.Id]++;
        }

        public override int Run(Vcpu vcpu)
        {
            while (vcpu.HandleTransferWork() == 0)
            {
                vcpu.HostCpu.DisableInterrupts();
                vcpu.PublishMode(VcpuMode.InGuestMode);
                GuestExit exit = vcpu.EnterGuest();
                vcpu.SetMode(VcpuMode.OutsideGuestMode);
                vcpu.HostCpu.EnableInterrupts();
                if (exit.Reason == GuestExitReason.PageFault)
                {
                    vcpu.Vm.Vcpus[1].Kick();
                }

                if (exit.Reason == GuestExitReason.Halt)
                {
                    vcpu.Halted = true;
                    vcpu.Block();
                    vcpu.Halted = false;
                }
            }

            return -Errno.EINTR;
        }
    }

    /// <summary>A guest with a page fault in each millisecond.</summary>
    private sealed class Ticking : GuestProgram
    {
        public override GuestStep Next(Nanoseconds now, HostRandom random) =>
            new(Nanoseconds.FromMicroseconds(980), new GuestExit(GuestExitReason.PageFault));
    }

    private sealed class Sleeping : GuestProgram
    {
        public override GuestStep Next(Nanoseconds now, HostRandom random) =>
            new(Nanoseconds.Zero, new GuestExit(GuestExitReason.Halt)) { Sleep = Long };
    }
}
