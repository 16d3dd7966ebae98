// The loop goes through a selection of the vCPUs.
[Port("x86")]
public sealed class FilteredSiblingsPort : ArchPort
{
    public override void Load(Vcpu vcpu, int cpu)
    {
        vcpu.MakeRequest(VcpuRequest.GlobalClockUpdate);
        vcpu.Cpu = cpu;
    }

    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.GlobalClockUpdate))
        {
            vcpu.MakeRequest(VcpuRequest.ClockUpdate);
            ClockWork work = vcpu.Vm.Arch<ClockWork>();
            work.UpdateAll ??= new DelayedWork(() =>
            {
                foreach (var sibling in vcpu.Vm.Vcpus.Where(static v => v.Runnable))
                {
                    sibling.MakeRequest(VcpuRequest.ClockUpdate);
                    sibling.Kick();
                }
            });
            work.UpdateAll.Schedule(Nanoseconds.FromMilliseconds(100));
        }

        return 0;
    }

    private sealed class ClockWork
    {
        public DelayedWork? UpdateAll { get; set; }
    }
}
